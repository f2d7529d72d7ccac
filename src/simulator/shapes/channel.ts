import { counterpart } from '../state/direct-messages.ts';
import { messagesIn } from '../state/messages.ts';
import type { ChannelRecord } from '../state/records.ts';
import { readKey } from '../state/tables.ts';
import type { Workspace } from '../state/workspace.ts';

/** A channel as lists show it; of a direct message they tell who is gone, and not what was read. */
export function listedShape(workspace: Workspace, channel: ChannelRecord): Record<string, unknown> {
  const shape = channelShape(workspace, channel);
  if (channel.kind !== 'dm') return { ...shape, num_members: channel.members.length };
  const { is_open: _open, last_read: _read, latest: _latest, ...rest } = shape;
  const gone = workspace.tables.people.get(counterpart(channel, workspace.identity.botUserId))?.deactivated;
  return { ...rest, is_user_deleted: gone ?? false };
}

/** A channel as conversations.info shows it to the app's bot. */
export function channelShape(workspace: Workspace, channel: ChannelRecord): Record<string, unknown> {
  return channel.kind === 'dm' ? dmShape(workspace, channel) : groupShape(workspace, channel);
}

function groupShape({ identity }: Workspace, channel: ChannelRecord): Record<string, unknown> {
  const isPrivate = channel.kind === 'private';
  const isShared = channel.sharedWith.length > 0;
  return {
    id: channel.id,
    name: channel.name,
    name_normalized: channel.name,
    is_channel: !isPrivate,
    is_group: isPrivate,
    is_im: false,
    is_mpim: false,
    is_private: isPrivate,
    is_archived: channel.archived,
    is_general: channel.general,
    is_shared: isShared,
    is_ext_shared: isShared,
    is_org_shared: false,
    is_pending_ext_shared: false,
    is_member: channel.members.includes(identity.botUserId),
    pending_shared: [],
    unlinked: 0,
    creator: channel.creator,
    created: channel.created,
    updated: channel.updated,
    context_team_id: identity.team,
    shared_team_ids: [identity.team, ...channel.sharedWith],
    ...(isShared ? { internal_team_ids: [identity.team], connected_team_ids: channel.sharedWith } : {}),
    pending_connected_team_ids: [],
    parent_conversation: null,
    topic: headingShape(channel.topic),
    purpose: headingShape(channel.purpose),
    previous_names: channel.previousNames,
  };
}

function dmShape(workspace: Workspace, channel: ChannelRecord): Record<string, unknown> {
  const { identity, tables } = workspace;
  return {
    id: channel.id,
    created: channel.created,
    updated: channel.updated,
    is_archived: false,
    is_im: true,
    is_org_shared: false,
    context_team_id: identity.team,
    user: counterpart(channel, identity.botUserId),
    is_open: true,
    last_read: tables.reads.get(readKey(identity.botUserId, channel.id))?.ts ?? '0000000000.000000',
    latest: messagesIn(workspace, channel.id).at(-1)?.ts ?? null,
    priority: 0,
  };
}

const headingShape = ({ value, creator, lastSet }: ChannelRecord['topic']) => ({ value, creator, last_set: lastSet });

/** What command and interaction payloads call the channel. */
export function payloadChannelName(channel: ChannelRecord): string {
  if (channel.kind === 'dm') return 'directmessage';
  return channel.kind === 'private' ? 'privategroup' : channel.name;
}

/** 'channel', 'group' or 'im', as events say. */
export function channelType(channel: ChannelRecord): string {
  return { public: 'channel', private: 'group', dm: 'im' }[channel.kind];
}
