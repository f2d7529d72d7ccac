import type { Fixture } from './fixture.ts';

export type Arguments = Record<string, unknown>;

const home = { type: 'home', blocks: [] };
const modal = { type: 'modal', title: { type: 'plain_text', text: 'x' }, blocks: [] };

/** Arguments of each method with which nothing is wrong, but for what a row of refusals changes. */
export const BASE: Readonly<Record<string, (with_: Fixture) => Arguments>> = {
  'bookmarks.add': ({ announcements }) => ({
    channel_id: announcements,
    title: 'x',
    type: 'link',
    link: 'https://a.example/',
  }),
  'bookmarks.edit': ({ announcements, bookmark }) => ({ channel_id: announcements, bookmark_id: bookmark }),
  'bookmarks.list': ({ announcements }) => ({ channel_id: announcements }),
  'bookmarks.remove': ({ announcements, bookmark }) => ({ channel_id: announcements, bookmark_id: bookmark }),
  'chat.delete': ({ announcements, own }) => ({ channel: announcements, ts: own }),
  'chat.deleteScheduledMessage': ({ announcements }) => ({ channel: announcements, scheduled_message_id: 'Q0NONE' }),
  'chat.getPermalink': ({ announcements, own }) => ({ channel: announcements, message_ts: own }),
  'chat.meMessage': ({ announcements }) => ({ channel: announcements, text: 'x' }),
  'chat.postEphemeral': ({ announcements, ana }) => ({ channel: announcements, user: ana, text: 'x' }),
  'chat.postMessage': ({ announcements }) => ({ channel: announcements, text: 'x' }),
  'chat.scheduleMessage': ({ announcements }) => ({
    channel: announcements,
    text: 'x',
    post_at: Math.floor(Date.now() / 1_000) + 600,
  }),
  'chat.update': ({ announcements, own }) => ({ channel: announcements, ts: own, text: 'x' }),
  'conversations.archive': ({ room }) => ({ channel: room }),
  'conversations.create': () => ({ name: 'fresh' }),
  'conversations.history': ({ announcements }) => ({ channel: announcements }),
  'conversations.info': ({ announcements }) => ({ channel: announcements }),
  'conversations.invite': ({ room, ana }) => ({ channel: room, users: ana }),
  'conversations.join': ({ announcements }) => ({ channel: announcements }),
  'conversations.kick': ({ room, ana }) => ({ channel: room, user: ana }),
  'conversations.leave': ({ room }) => ({ channel: room }),
  'conversations.members': ({ announcements }) => ({ channel: announcements }),
  'conversations.open': () => ({}),
  'conversations.rename': ({ room }) => ({ channel: room, name: 'renamed' }),
  'conversations.replies': ({ announcements, own }) => ({ channel: announcements, ts: own }),
  'conversations.setPurpose': ({ room }) => ({ channel: room, purpose: 'x' }),
  'conversations.setTopic': ({ room }) => ({ channel: room, topic: 'x' }),
  'conversations.unarchive': ({ archived }) => ({ channel: archived }),
  'files.completeUploadExternal': ({ announcements, ourFile }) => ({
    files: [{ id: ourFile }],
    channel_id: announcements,
  }),
  'files.getUploadURLExternal': () => ({ filename: 'x.txt', length: 1 }),
  'pins.add': ({ announcements, bare }) => ({ channel: announcements, timestamp: bare }),
  'pins.list': ({ announcements }) => ({ channel: announcements }),
  'pins.remove': ({ announcements, own }) => ({ channel: announcements, timestamp: own }),
  'reactions.add': ({ announcements, own }) => ({ channel: announcements, timestamp: own, name: 'fire' }),
  'reactions.get': ({ announcements, own }) => ({ channel: announcements, timestamp: own }),
  'reactions.remove': ({ announcements, own }) => ({ channel: announcements, timestamp: own, name: 'eyes' }),
  'views.open': () => ({ trigger_id: 'x', view: modal }),
  'views.publish': ({ ana }) => ({ user_id: ana, view: home }),
  'views.push': () => ({ trigger_id: 'x', view: modal }),
  'views.update': () => ({ view_id: 'V0NONE', view: modal }),
};
