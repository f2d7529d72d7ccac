import { SlackError } from '../slack-error.ts';
import type { ChannelRecord, MessageRecord, PersonRecord } from './records.ts';
import { messageKey } from './tables.ts';
import type { Workspace } from './workspace.ts';

/** Public channels exist for full members; everything else only for those who are in it. */
export function maySee(workspace: Workspace, person: string, channel: ChannelRecord): boolean {
  if (channel.members.includes(person)) return true;
  const kind = workspace.tables.people.get(person)?.kind;
  return channel.kind === 'public' && (kind === 'member' || kind === 'bot');
}

/** The channel, when it exists for this person. */
export function visibleChannel(workspace: Workspace, person: string, id: string): ChannelRecord {
  const channel = workspace.tables.channels.get(id);
  if (!channel || !maySee(workspace, person, channel)) throw new SlackError('channel_not_found');
  return channel;
}

/** The channel, when this person is in it. */
export function joinedChannel(workspace: Workspace, person: string, id: string): ChannelRecord {
  const channel = visibleChannel(workspace, person, id);
  if (!channel.members.includes(person)) throw new SlackError('not_in_channel');
  return channel;
}

export function existingMessage(workspace: Workspace, channel: string, ts: string): MessageRecord {
  const message = workspace.tables.messages.get(messageKey(channel, ts));
  if (!message) throw new SlackError('message_not_found');
  return message;
}

export function knownPerson(workspace: Workspace, id: string): PersonRecord {
  const person = workspace.tables.people.get(id);
  if (!person) throw new SlackError('user_not_found');
  return person;
}
