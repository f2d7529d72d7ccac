import { channelShape, channelType } from '../shapes/channel.ts';
import type { ChannelRecord } from '../state/records.ts';
import type { Workspace } from '../state/workspace.ts';
import type { EventNotice } from './notice.ts';
import { sharingChanged } from './sharing-events.ts';

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
    team: workspace.tables.people.get(user)?.team ?? workspace.identity.team,
    ...(inviter ? { inviter } : {}),
    event_ts: workspace.clock.nextTs(),
  };
  return { subscription: which, channel, event };
}

/** Whoever is thrown out is told themselves; of the others only members hear. */
export function botLeft(workspace: Workspace, channel: ChannelRecord): EventNotice {
  const type = `${channelType(channel)}_left`;
  const actor = workspace.identity.botUserId;
  const event = { type, channel: channel.id, actor_id: actor, event_ts: workspace.clock.nextTs() };
  return { subscription: type, channel: null, event };
}

/** What is told of a channel that is new. */
const CREATED = [
  'id',
  'is_channel',
  'name',
  'name_normalized',
  'created',
  'creator',
  'is_shared',
  'is_org_shared',
  'context_team_id',
  'is_archived',
  'is_general',
  'is_group',
  'is_private',
  'is_ext_shared',
  'is_im',
  'is_mpim',
  'is_pending_ext_shared',
];

export function channelCreated(workspace: Workspace, channel: ChannelRecord): EventNotice[] {
  if (channel.kind !== 'public') return [];
  const shape = channelShape(workspace, channel);
  const known = Object.fromEntries(CREATED.map((field) => [field, shape[field]]));
  const event = { type: 'channel_created', channel: { ...known, is_frozen: false } };
  return [{ subscription: 'channel_created', channel: null, event: { ...event, event_ts: workspace.clock.nextTs() } }];
}

export function channelDeleted(
  workspace: Workspace,
  { channel, person }: { channel: ChannelRecord; person: string },
): EventNotice {
  const type = `${channelType(channel)}_deleted`;
  const event = { type, channel: channel.id, actor_id: person, event_ts: workspace.clock.nextTs() };
  return { subscription: type, channel, event };
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
  const is_channel = channel.kind === 'public';
  const renamed = { id, name, name_normalized: name, created, is_channel, is_mpim: false };
  return [
    ...(name !== before.name ? [notice('rename', { channel: renamed })] : []),
    ...(channel.archived && !before.archived ? [notice('archive', { channel: id, user: person, is_moved: 0 })] : []),
    ...sharingChanged(workspace, channel, before),
    ...(!channel.archived && before.archived ? [notice('unarchive', { channel: id, user: person })] : []),
  ];
}
