import { postMessage } from './messages.ts';
import type { ChannelRecord } from './records.ts';
import type { Workspace } from './workspace.ts';

/** Brings a person in and says so in the channel. */
export function addMember(
  workspace: Workspace,
  channel: ChannelRecord,
  person: string,
  inviter: string | null,
): ChannelRecord {
  const joined = workspace.tables.channels.put({ ...channel, members: [...channel.members, person] });
  postMessage(workspace, {
    channel: channel.id,
    user: person,
    subtype: 'channel_join',
    text: `<@${person}> has joined the channel`,
    botId: null,
    extra: inviter ? { inviter } : {},
  });
  workspace.occurrences.announce({ type: 'member-joined', channel: joined, person, inviter });
  return joined;
}

export function removeMember(workspace: Workspace, channel: ChannelRecord, person: string): ChannelRecord {
  const left = workspace.tables.channels.put({
    ...channel,
    members: channel.members.filter((member) => member !== person),
  });
  postMessage(workspace, {
    channel: channel.id,
    user: person,
    subtype: 'channel_leave',
    text: `<@${person}> has left the channel`,
    botId: null,
  });
  workspace.occurrences.announce({ type: 'member-left', channel: left, person });
  return left;
}
