import type { Lateness, ShownMessage } from '../../protocol.ts';
import { dateOfTs, sameDay } from '../text/time.ts';

export type Row =
  /** `unread`: what follows is new to the person. */
  | { kind: 'day'; key: string; date: Date; unread: boolean }
  | { kind: 'new'; key: string }
  | { kind: 'replies'; key: string; count: number }
  | { kind: 'late'; key: string; lateness: Lateness }
  /** `leads`: shown with its author's name and face; those that follow soon after are not. */
  | { kind: 'message'; key: string; message: ShownMessage; leads: boolean };

const TOGETHER_MS = 5 * 60_000;

/** A channel's messages with a line between days, and one above what was unread when the person came. */
export function channelRows(messages: ShownMessage[], firstUnread: string | null): Row[] {
  return messages.flatMap((message, at): Row[] => {
    const before = messages[at - 1];
    const date = dateOfTs(message.ts);
    const newDay = !before || !sameDay(dateOfTs(before.ts), date);
    const unread = message.ts === firstUnread;
    return [
      ...(newDay ? [{ kind: 'day', key: `day-${message.ts}`, date, unread } as const] : []),
      ...(unread && !newDay ? [{ kind: 'new', key: 'new' } as const] : []),
      { kind: 'message', key: message.ts, message, leads: newDay || unread || !continues(before, message) },
    ];
  });
}

/** A thread: its parent, how many replies there are, and the replies. */
export function threadRows(messages: ShownMessage[]): Row[] {
  const replies = messages.length - 1;
  return messages.flatMap((message, at): Row[] => {
    const before = messages[at - 1];
    const leads = !before || at === 1 || !continues(before, message);
    const row: Row = { kind: 'message', key: message.ts, message, leads };
    return at === 0 && replies > 0 ? [row, { kind: 'replies', key: 'replies', count: replies }] : [row];
  });
}

function continues(before: ShownMessage, message: ShownMessage): boolean {
  const alike =
    before.user === message.user && before.botId === message.botId && before.ephemeral === message.ephemeral;
  const plain = !isNotice(before) && !isNotice(message) && !message.pinned && message.subtype !== 'thread_broadcast';
  const gap = dateOfTs(message.ts).getTime() - dateOfTs(before.ts).getTime();
  return alike && plain && gap < TOGETHER_MS;
}

/** Joined, left, set the topic: said by the workspace about a person, in one quiet line. */
export const isNotice = (message: ShownMessage): boolean =>
  /^(channel|group)_|^pinned_item$|^bot_add$|^reminder_add$/.test(message.subtype ?? '');

/** The first of the newest `unread` messages of others, or null. */
export function firstUnreadOf(messages: ShownMessage[], unread: number, me: string): string | null {
  if (unread === 0) return null;
  const others = messages.filter((message) => message.user !== me && !message.ephemeral);
  return (others.at(-unread) ?? others[0])?.ts ?? null;
}
