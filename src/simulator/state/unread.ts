import { standsInChannel } from './messages.ts';
import type { ChannelRecord, MessageRecord } from './records.ts';
import { readKey } from './tables.ts';
import type { Workspace } from './workspace.ts';

/** Subtypes that tell of the channel itself and are nothing to be read. */
const QUIET = new Set([
  'channel_join',
  'channel_leave',
  'channel_topic',
  'channel_purpose',
  'channel_name',
  'channel_convert_to_private',
  'channel_convert_to_public',
  'tombstone',
]);

export function unreadBy(workspace: Workspace, person: string, channel: ChannelRecord): MessageRecord[] {
  if (!channel.members.includes(person)) return [];
  const readTo = workspace.tables.reads.get(readKey(person, channel.id))?.ts ?? '';
  const unread: MessageRecord[] = [];
  for (const message of workspace.tables.messages.of(channel.id)) {
    const counts = standsInChannel(message) && message.user !== person && !QUIET.has(message.subtype ?? '');
    if (counts && message.ts > readTo) unread.push(message);
  }
  return unread;
}

export function markRead(workspace: Workspace, person: string, channel: string): void {
  workspace.tables.reads.put({ person, channel, ts: workspace.clock.nextTs() });
  workspace.occurrences.announce({ type: 'read', person, channel });
}
