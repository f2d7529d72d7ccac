import type { Journal, JournalLine } from './journal.ts';
import * as records from './records.ts';
import { type Table, table } from './table.ts';

/** Everything that survives a restart. */
export interface Tables {
  readonly workspace: Table<records.WorkspaceRecord>;
  readonly people: Table<records.PersonRecord>;
  readonly groups: Table<records.GroupRecord>;
  readonly channels: Table<records.ChannelRecord>;
  /** Grouped by channel and by thread (`messageKey` of its parent), oldest first. */
  readonly messages: Table<records.MessageRecord>;
  readonly files: Table<records.FileRecord>;
  /** Grouped by channel. */
  readonly bookmarks: Table<records.BookmarkRecord>;
  readonly scheduled: Table<records.ScheduledRecord>;
  readonly reads: Table<records.ReadRecord>;
  /** By person. */
  readonly homes: Table<records.ViewRecord>;
}

export const messageKey = (channel: string, ts: string): string => `${channel}/${ts}`;
export const readKey = (person: string, channel: string): string => `${person}/${channel}`;
export const WORKSPACE_KEY = 'workspace';

/** Reads what was written before and writes it afresh without its history. */
export function openTables(journal: Journal): Tables {
  const tables = {
    workspace: table({ name: 'workspace', schema: records.workspaceRecord, keyOf: () => WORKSPACE_KEY }, journal),
    people: table({ name: 'people', schema: records.personRecord, keyOf: ({ id }) => id }, journal),
    groups: table({ name: 'groups', schema: records.groupRecord, keyOf: ({ id }) => id }, journal),
    channels: table({ name: 'channels', schema: records.channelRecord, keyOf: ({ id }) => id }, journal),
    messages: table(
      {
        name: 'messages',
        schema: records.messageRecord,
        keyOf: ({ channel, ts }) => messageKey(channel, ts),
        groupsOf: ({ channel, ts, threadTs }) =>
          threadTs === null || threadTs === ts ? [channel] : [channel, messageKey(channel, threadTs)],
      },
      journal,
    ),
    files: table({ name: 'files', schema: records.fileRecord, keyOf: ({ id }) => id }, journal),
    bookmarks: table(
      {
        name: 'bookmarks',
        schema: records.bookmarkRecord,
        keyOf: ({ id }) => id,
        groupsOf: ({ channel }) => [channel],
      },
      journal,
    ),
    scheduled: table({ name: 'scheduled', schema: records.scheduledRecord, keyOf: ({ id }) => id }, journal),
    reads: table(
      { name: 'reads', schema: records.readRecord, keyOf: ({ person, channel }) => readKey(person, channel) },
      journal,
    ),
    homes: table({ name: 'homes', schema: records.viewRecord, keyOf: ({ person }) => person }, journal),
  };
  const all = Object.values(tables);
  for (const entry of journal.read()) all.some((one) => one.restore(entry));
  journal.rewrite(all.flatMap((one): JournalLine[] => [...one.lines()]));
  return tables;
}
