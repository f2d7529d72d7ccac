import { SlackError } from '../slack-error.ts';
import { microsOf } from '../state/clock.ts';
import { isReply, isSystem } from '../state/messages.ts';
import { messageKey } from '../state/tables.ts';
import type { Call } from './call.ts';

/** The thread's parent; a reply's ts leads to it, as in Slack. */
export function threadOf({ workspace }: Call, channel: string, ts: string | undefined): string | null {
  if (!ts) return null;
  if (Number.isNaN(microsOf(ts))) throw new SlackError('invalid_thread_ts');
  const parent = workspace.tables.messages.get(messageKey(channel, ts));
  if (!parent) throw new SlackError('thread_not_found');
  if (isSystem(parent)) throw new SlackError('cannot_reply_to_message');
  return isReply(parent) ? parent.threadTs : parent.ts;
}
