import { itemShape } from '../shapes/message.ts';
import { viewShape } from '../shapes/view.ts';
import { pinsIn } from '../state/pins.ts';
import type { ChannelRecord, MessageRecord } from '../state/records.ts';
import type { Workspace } from '../state/workspace.ts';
import type { EventNotice } from './notice.ts';

export function reacted(
  workspace: Workspace,
  which: 'reaction_added' | 'reaction_removed',
  channel: ChannelRecord,
  { message, person, name }: { message: MessageRecord; person: string; name: string },
): EventNotice {
  const event = {
    type: which,
    user: person,
    reaction: name,
    item: { type: 'message', channel: channel.id, ts: message.ts },
    item_user: message.user,
    event_ts: workspace.clock.nextTs(),
  };
  return { subscription: which, channel, event };
}

export function pinned(
  workspace: Workspace,
  which: 'pin_added' | 'pin_removed',
  channel: ChannelRecord,
  { message, person }: { message: MessageRecord; person: string },
): EventNotice {
  const item = {
    type: 'message',
    channel: channel.id,
    created: workspace.clock.seconds(),
    created_by: person,
    message: itemShape(workspace, message),
  };
  const pins = pinsIn(workspace, channel.id).length;
  const event = {
    type: which,
    user: person,
    channel_id: channel.id,
    item,
    item_user: message.user,
    pin_count: String(pins),
    pinned_info: { channel: channel.id, pinned_by: person, pinned_ts: workspace.clock.seconds() },
    ...(which === 'pin_removed' ? { has_pins: pins > 0 } : {}),
  };
  return { subscription: which, channel, event: { ...event, event_ts: workspace.clock.nextTs() } };
}

export function fileShared(
  workspace: Workspace,
  channel: ChannelRecord,
  { file, person }: { file: string; person: string },
): EventNotice {
  const place = { channel_id: channel.id, user_id: person, event_ts: workspace.clock.nextTs() };
  const event = { type: 'file_shared', file_id: file, file: { id: file }, ...place };
  return { subscription: 'file_shared', channel, event };
}

/** Told where the bot could see it. */
export function fileDeleted(workspace: Workspace, file: string, channel: ChannelRecord): EventNotice {
  const event = { type: 'file_deleted', file_id: file, channel_ids: [channel.id] };
  return { subscription: 'file_deleted', channel, event: { ...event, event_ts: workspace.clock.nextTs() } };
}

/** Told every time somebody looks at the app's Home or messages; the view is there once one was published. */
export function homeOpened(
  workspace: Workspace,
  { person, channel, tab }: { person: string; channel: string; tab: 'home' | 'messages' },
): EventNotice {
  const view = workspace.tables.homes.get(person);
  const event = {
    type: 'app_home_opened',
    user: person,
    channel,
    tab,
    ...(view && tab === 'home' ? { view: viewShape(workspace, view) } : {}),
    event_ts: workspace.clock.nextTs(),
  };
  return { subscription: 'app_home_opened', channel: null, event };
}
