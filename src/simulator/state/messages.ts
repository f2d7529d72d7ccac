import type { MessageRecord } from './records.ts';
import { messageKey } from './tables.ts';
import { maySee } from './visibility.ts';
import type { Workspace } from './workspace.ts';

export type NewMessage = Pick<MessageRecord, 'channel' | 'user'> & Partial<MessageRecord>;

/** A message that nobody has written, reacted to or attached anything to yet. */
export const BARE_MESSAGE = Object.freeze({
  botId: null,
  subtype: null,
  text: '',
  blocks: [],
  attachments: [],
  threadTs: null,
  metadata: null,
  edited: null,
  reactions: [],
  pinned: null,
  files: [],
  clientMessageId: null,
  extra: {},
} satisfies Partial<MessageRecord>);

/** A message as it would stand in the channel, not yet in it. */
export function draftMessage(workspace: Workspace, message: NewMessage): MessageRecord {
  return {
    ...BARE_MESSAGE,
    ts: workspace.clock.nextTs(),
    botId: message.user === workspace.identity.botUserId ? workspace.identity.botId : null,
    ...message,
  };
}

export function postMessage(workspace: Workspace, draft: NewMessage): MessageRecord {
  const message = workspace.tables.messages.put(draftMessage(workspace, draft));
  if (message.threadTs) touchParent(workspace, message.channel, message.threadTs);
  workspace.occurrences.announce({ type: 'message-posted', message });
  return message;
}

/** Changes what a message says. */
export function editMessage(
  workspace: Workspace,
  before: MessageRecord,
  change: Partial<MessageRecord>,
): MessageRecord {
  return replaced(workspace, before, change, true);
}

/** Changes what stands around a message: its pin, its reactions. */
export function decorateMessage(
  workspace: Workspace,
  before: MessageRecord,
  change: Pick<Partial<MessageRecord>, 'pinned' | 'reactions'>,
): MessageRecord {
  return replaced(workspace, before, change, false);
}

function replaced(workspace: Workspace, before: MessageRecord, change: Partial<MessageRecord>, edited: boolean) {
  const message = workspace.tables.messages.put({ ...before, ...change });
  workspace.occurrences.announce({ type: 'message-changed', message, before, edited });
  return message;
}

/** A parent with replies leaves a tombstone, as in Slack, where that is an edit. */
export function deleteMessage(workspace: Workspace, message: MessageRecord): void {
  if (repliesTo(workspace, message).length > 0) {
    const { channel, ts } = message;
    const emptied = { subtype: 'tombstone', text: 'This message was deleted.', blocks: [], files: [], reactions: [] };
    replaced(workspace, message, { ...emptied, attachments: [], metadata: null, pinned: null, channel, ts }, true);
    return;
  }
  workspace.tables.messages.remove(messageKey(message.channel, message.ts));
  workspace.occurrences.announce({ type: 'message-deleted', message });
  if (message.threadTs) touchParent(workspace, message.channel, message.threadTs);
}

/** Oldest first. */
export function messagesIn(workspace: Workspace, channel: string): MessageRecord[] {
  return [...workspace.tables.messages.of(channel)];
}

export function repliesTo(workspace: Workspace, parent: MessageRecord): MessageRecord[] {
  return [...workspace.tables.messages.of(messageKey(parent.channel, parent.ts))];
}

export const isReply = ({ threadTs, ts }: MessageRecord): boolean => threadTs !== null && threadTs !== ts;

/** Whether the workspace itself says it: who came and went, what the channel is called, what was deleted. */
export const isSystem = ({ subtype }: MessageRecord): boolean =>
  subtype === 'tombstone' || (subtype?.startsWith('channel_') ?? false);

/** Whether it stands in the channel itself, not only in a thread. */
export const standsInChannel = (message: MessageRecord): boolean =>
  !isReply(message) || message.subtype === 'thread_broadcast';

export function messageVisibleTo(workspace: Workspace, person: string, message: MessageRecord): boolean {
  const channel = workspace.tables.channels.get(message.channel);
  return channel !== undefined && maySee(workspace, person, channel);
}

function touchParent(workspace: Workspace, channel: string, ts: string): void {
  const parent = workspace.tables.messages.get(messageKey(channel, ts));
  if (parent) replaced(workspace, parent, {}, false);
}
