import { SlackError } from '../slack-error.ts';
import type { FileRecord } from '../state/records.ts';

const TYPES: Readonly<Record<string, (file: FileRecord) => boolean>> = {
  all: () => true,
  spaces: () => false,
  snippets: ({ mimetype }) => mimetype.startsWith('text/'),
  images: ({ mimetype }) => mimetype.startsWith('image/'),
  gdocs: () => false,
  zips: ({ mimetype }) => mimetype === 'application/zip',
  pdfs: ({ mimetype }) => mimetype === 'application/pdf',
};

/** Whether a file is of one of the types that files.list can be asked for. */
export function ofTypes(asked: readonly string[]): (file: FileRecord) => boolean {
  const wanted = asked.map((type) => {
    const fits = Object.hasOwn(TYPES, type) ? TYPES[type] : undefined;
    if (!fits) throw new SlackError('unknown_type');
    return fits;
  });
  return (file) => wanted.some((fits) => fits(file));
}
