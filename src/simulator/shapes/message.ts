import { isReply, repliesTo } from '../state/messages.ts';
import type { MessageRecord } from '../state/records.ts';
import { messageKey } from '../state/tables.ts';
import type { Workspace } from '../state/workspace.ts';
import { fileShape } from './file.ts';

interface MessageShapeOptions {
  /** The app's own answers and history with include_all_metadata carry the metadata. */
  readonly metadata: boolean;
}

const NO_METADATA: MessageShapeOptions = { metadata: false };

/** A message as history and events show it. */
export function messageShape(
  workspace: Workspace,
  message: MessageRecord,
  { metadata }: MessageShapeOptions,
): Record<string, unknown> {
  const { identity, tables } = workspace;
  const files = message.files.flatMap((id) => tables.files.get(id) ?? []);
  return {
    ...(message.subtype ? { subtype: message.subtype } : {}),
    user: message.user,
    type: 'message',
    ts: message.ts,
    ...(message.clientMessageId ? { client_msg_id: message.clientMessageId } : {}),
    ...(message.botId ? botPart(workspace, message.botId) : {}),
    text: message.text,
    ...(message.subtype ? {} : { team: identity.team }),
    ...message.extra,
    ...(message.edited ? { edited: message.edited } : {}),
    ...threadPart(workspace, message),
    ...(message.blocks.length > 0 ? { blocks: message.blocks } : {}),
    ...(message.attachments.length > 0 ? { attachments: message.attachments } : {}),
    ...(files.length > 0 ? { files: files.map((file) => fileShape(workspace, file)), upload: false } : {}),
    ...reactionsPart(message),
    ...(message.pinned
      ? { pinned_to: [message.channel], pinned_info: { pinned_by: message.pinned.by, pinned_ts: message.pinned.at } }
      : {}),
    ...(message.metadata && metadata ? { metadata: message.metadata } : {}),
  };
}

/** What only a channel's history and its events tell of a message. */
const SURROUNDINGS = new Set([
  'edited',
  'is_locked',
  'latest_reply',
  'parent_user_id',
  'pinned_info',
  'reply_count',
  'reply_users',
  'reply_users_count',
  'root',
  'subscribed',
  'thread_ts',
]);

/** A message as it is shown among reactions and pins: by itself. */
export function itemShape(workspace: Workspace, message: MessageRecord): Record<string, unknown> {
  const shape = messageShape(workspace, message, NO_METADATA);
  return { ...without(shape, SURROUNDINGS), permalink: permalink(workspace, message) };
}

/** What an edit answers: what the message says now. */
export function editedShape(workspace: Workspace, message: MessageRecord): Record<string, unknown> {
  const around = new Set([...SURROUNDINGS, 'client_msg_id', 'pinned_to', 'reactions', 'subtype', 'ts']);
  const shape = messageShape(workspace, message, { metadata: true });
  return { ...without(shape, around), ...(message.edited ? { edited: message.edited } : {}) };
}

function without(shape: Record<string, unknown>, names: ReadonlySet<string>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(shape).filter(([name]) => !names.has(name)));
}

function botPart({ identity, manifest }: Workspace, botId: string): Record<string, unknown> {
  return {
    bot_id: botId,
    app_id: identity.appId,
    bot_profile: {
      id: botId,
      app_id: identity.appId,
      user_id: identity.botUserId,
      name: manifest.features.bot_user.display_name,
      icons: {},
      deleted: false,
      updated: 0,
      team_id: identity.team,
    },
  };
}

function threadPart(workspace: Workspace, message: MessageRecord): Record<string, unknown> {
  if (isReply(message)) {
    const parent = workspace.tables.messages.get(messageKey(message.channel, message.threadTs ?? ''));
    if (!parent) return { thread_ts: message.threadTs };
    const root = message.subtype === 'thread_broadcast' ? { root: messageShape(workspace, parent, NO_METADATA) } : {};
    return { thread_ts: message.threadTs, parent_user_id: parent.user, ...root };
  }
  const replies = repliesTo(workspace, message);
  if (replies.length === 0) return {};
  const users = [...new Set(replies.map(({ user }) => user))];
  return {
    thread_ts: message.ts,
    reply_count: replies.length,
    reply_users_count: users.length,
    latest_reply: replies.at(-1)?.ts,
    reply_users: users.slice(0, 5),
    is_locked: false,
    subscribed: users.includes(workspace.identity.botUserId),
  };
}

function reactionsPart({ reactions }: MessageRecord): Record<string, unknown> {
  if (reactions.length === 0) return {};
  return { reactions: reactions.map(({ name, users }) => ({ name, users, count: users.length })) };
}

/** The address Slack would give for a message of a channel. */
export function permalink(workspace: Workspace, message: MessageRecord): string {
  const base = `${workspace.url}/archives/${message.channel}/p${message.ts.replace('.', '')}`;
  return isReply(message) ? `${base}?thread_ts=${message.threadTs}&cid=${message.channel}` : base;
}
