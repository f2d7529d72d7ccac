import { channelType } from '../shapes/channel.ts';
import { messageShape } from '../shapes/message.ts';
import type { ChannelRecord, MessageRecord } from '../state/records.ts';
import type { Workspace } from '../state/workspace.ts';
import type { EventNotice } from './notice.ts';

const SUBSCRIPTION = { public: 'message.channels', private: 'message.groups', dm: 'message.im' } as const;

export function messagePosted(workspace: Workspace, channel: ChannelRecord, message: MessageRecord): EventNotice[] {
  const { ts, channel: id } = message;
  const shape = messageShape(workspace, message, { metadata: true });
  const place = { channel: id, event_ts: ts };
  const notice = {
    subscription: SUBSCRIPTION[channel.kind],
    channel,
    event: { ...shape, ...teamPart(workspace, message), ...place, channel_type: channelType(channel) },
  };
  const mentioned = message.text.includes(`<@${workspace.identity.botUserId}`);
  if (!mentioned || channel.kind === 'dm' || message.botId || isSystem(message)) return [notice];
  return [notice, { subscription: 'app_mention', channel, event: { ...shape, ...place, type: 'app_mention' } }];
}

const WITH_TEAM = ['channel_archive', 'channel_join', 'channel_leave', 'channel_name', 'channel_unarchive'];

/** Some of what the workspace itself says names the workspace. */
function teamPart({ identity }: Workspace, { subtype }: MessageRecord): { team?: string } {
  return subtype && WITH_TEAM.includes(subtype) ? { team: identity.team } : {};
}

export function messageEdited(
  workspace: Workspace,
  channel: ChannelRecord,
  message: MessageRecord,
  before: MessageRecord,
): EventNotice {
  return hidden(workspace, channel, 'message_changed', {
    message: messageShape(workspace, message, { metadata: true }),
    previous_message: messageShape(workspace, before, { metadata: true }),
  });
}

export function messageDeleted(workspace: Workspace, channel: ChannelRecord, message: MessageRecord): EventNotice {
  return hidden(workspace, channel, 'message_deleted', {
    deleted_ts: message.ts,
    previous_message: messageShape(workspace, message, { metadata: true }),
  });
}

/** Changes to messages are messages too, which no client shows. */
function hidden(workspace: Workspace, channel: ChannelRecord, subtype: string, part: Record<string, unknown>) {
  const ts = workspace.clock.nextTs();
  const common = { type: 'message', subtype, hidden: true, channel: channel.id, channel_type: channelType(channel) };
  return { subscription: SUBSCRIPTION[channel.kind], channel, event: { ...common, ...part, ts, event_ts: ts } };
}

const isSystem = ({ subtype }: MessageRecord): boolean => subtype?.startsWith('channel_') ?? false;
