import { channelType } from '../shapes/channel.ts';
import type { ChannelRecord } from '../state/records.ts';
import type { Workspace } from '../state/workspace.ts';
import type { EventNotice } from './notice.ts';

export function memberMoved(
  workspace: Workspace,
  which: 'member_joined_channel' | 'member_left_channel',
  channel: ChannelRecord,
  user: string,
  inviter: string | null,
): EventNotice {
  const event = {
    type: which,
    user,
    channel: channel.id,
    channel_type: channel.kind === 'public' ? 'C' : 'G',
    team: workspace.identity.team,
    ...(inviter ? { inviter } : {}),
    event_ts: workspace.clock.nextTs(),
  };
  return { subscription: which, channel, event };
}

/** Whoever is thrown out is told themselves; of the others only members hear. */
export function botLeft(workspace: Workspace, channel: ChannelRecord): EventNotice {
  const type = `${channelType(channel)}_left`;
  const event = { type, channel: channel.id, event_ts: workspace.clock.nextTs() };
  return { subscription: type, channel: null, event };
}

export function channelCreated(workspace: Workspace, channel: ChannelRecord): EventNotice[] {
  if (channel.kind !== 'public') return [];
  const { id, name, created, creator } = channel;
  const event = { type: 'channel_created', channel: { id, name, created, creator } };
  return [{ subscription: 'channel_created', channel: null, event: { ...event, event_ts: workspace.clock.nextTs() } }];
}

/** Renamed, archived, brought back; the bot that archiving threw out is still told. */
export function channelChanged(
  workspace: Workspace,
  { channel, before, person }: { channel: ChannelRecord; before: ChannelRecord; person: string },
): EventNotice[] {
  const prefix = channelType(channel);
  const notice = (what: string, part: Record<string, unknown>): EventNotice => ({
    subscription: `${prefix}_${what}`,
    channel: { ...channel, members: [...new Set([...before.members, ...channel.members])] },
    event: { type: `${prefix}_${what}`, ...part, event_ts: workspace.clock.nextTs() },
  });
  const { id, name, created } = channel;
  return [
    ...(name !== before.name ? [notice('rename', { channel: { id, name, name_normalized: name, created } })] : []),
    ...(channel.archived && !before.archived ? [notice('archive', { channel: id, user: person })] : []),
    ...(!channel.archived && before.archived ? [notice('unarchive', { channel: id, user: person })] : []),
  ];
}
