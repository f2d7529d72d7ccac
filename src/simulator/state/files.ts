import { newId } from './ids.ts';
import { type NewMessage, postMessage } from './messages.ts';
import type { FileRecord, MessageRecord } from './records.ts';
import type { Workspace } from './workspace.ts';

export function newFile(
  workspace: Workspace,
  file: Pick<FileRecord, 'name' | 'size' | 'user'> & Partial<FileRecord>,
): FileRecord {
  return workspace.tables.files.put({
    id: newId('F'),
    title: file.name,
    mimetype: mimetypeOf(file.name),
    created: workspace.clock.seconds(),
    altText: null,
    state: 'awaiting',
    shares: [],
    ...file,
  });
}

/** One message with all the files. */
export function shareFiles(workspace: Workspace, files: readonly FileRecord[], draft: NewMessage): MessageRecord {
  const message = postMessage(workspace, { ...draft, files: files.map(({ id }) => id) });
  const { channel, ts, user } = message;
  for (const { id } of files) {
    const file = workspace.tables.files.get(id);
    if (!file) continue;
    workspace.tables.files.put({ ...file, state: 'shared', shares: [...file.shares, { channel, ts }] });
    workspace.occurrences.announce({ type: 'file-shared', file: id, channel, person: user, ts });
  }
  return message;
}

/** Its messages stay, without it. */
export function deleteFile(workspace: Workspace, file: FileRecord): void {
  workspace.tables.files.put({ ...file, state: 'deleted' });
  const channels = [...new Set(file.shares.map(({ channel }) => channel))];
  workspace.occurrences.announce({ type: 'file-deleted', file: file.id, channels });
}

const TYPES: Record<string, string> = {
  md: 'text/markdown',
  txt: 'text/plain',
  log: 'text/plain',
  csv: 'text/csv',
  html: 'text/html',
  json: 'application/json',
  pdf: 'application/pdf',
  zip: 'application/zip',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  svg: 'image/svg+xml',
};

export const extensionOf = (name: string): string => /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '';

function mimetypeOf(name: string): string {
  return TYPES[extensionOf(name)] ?? 'application/octet-stream';
}
