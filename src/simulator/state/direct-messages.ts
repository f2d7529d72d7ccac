import { newChannel } from './channels.ts';
import type { ChannelRecord } from './records.ts';
import type { Workspace } from './workspace.ts';

export function directMessage(workspace: Workspace, one: string, other: string): ChannelRecord | undefined {
  for (const channel of workspace.tables.channels.all()) {
    if (channel.kind === 'dm' && channel.members.includes(one) && isWith(channel, one, other)) return channel;
  }
  return undefined;
}

export function openDirectMessage(workspace: Workspace, one: string, other: string): ChannelRecord {
  const known = directMessage(workspace, one, other);
  if (known) return known;
  const channel = newChannel(workspace, { kind: 'dm', creator: one, members: [...new Set([one, other])] });
  workspace.occurrences.announce({ type: 'channel-created', channel });
  return channel;
}

/** The other person of a direct message; oneself in a note to oneself. */
export function counterpart(channel: ChannelRecord, person: string): string {
  return channel.members.find((member) => member !== person) ?? person;
}

function isWith(channel: ChannelRecord, one: string, other: string): boolean {
  return one === other ? channel.members.length === 1 : channel.members.includes(other);
}
