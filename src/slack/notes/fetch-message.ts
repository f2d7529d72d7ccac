import { historyMessage, type SlackMessage } from '../history-message.ts';
import type { DeliveryClient } from '../web.ts';

/** Room for the thread's first message, which Slack gives beside the one asked for. */
const atMost = 10;

/** One message as it is now, in a thread or not; null when it is gone. `conversations.history` knows no thread replies. */
export async function fetchMessage(
  web: DeliveryClient,
  { channel, ts }: { readonly channel: string; readonly ts: string },
): Promise<SlackMessage | null> {
  const range = { oldest: ts, latest: ts, inclusive: true, limit: atMost };
  const { messages = [] } = await web.conversations.replies({ channel, ts, ...range });
  return messages.map(historyMessage).find((each) => each?.ts === ts) ?? null;
}
