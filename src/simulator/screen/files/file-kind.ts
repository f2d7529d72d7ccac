import type { ShownFile } from './files.tsx';

/** Beyond this a preview would be slower than the download. */
const PREVIEWED_BYTES = 1_000_000;

export const isText = (file: ShownFile): boolean =>
  file.size <= PREVIEWED_BYTES &&
  (/^text\/|json|yaml|xml|csv/.test(file.mimetype) || /\.(md|txt|log|ya?ml|csv|json)$/i.test(file.name));

export const isMarkdown = (file: ShownFile): boolean =>
  file.mimetype === 'text/markdown' || /\.(md|markdown)$/i.test(file.name);

/** '312 bytes', '4.2 kB'. */
export function sizeInWords(bytes: number): string {
  if (bytes < 1000) return `${bytes} bytes`;
  if (bytes < 1_000_000) return `${(bytes / 1000).toFixed(1)} kB`;
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}
