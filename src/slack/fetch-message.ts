import type { WebClient } from '@slack/web-api';
import { z } from 'zod';
import { type Message, message } from './message.ts';

/** Room for the thread's first message, which Slack gives beside the one asked for. */
const atMost = 10;

/** One message as it is now, in a thread or not; null when it is gone. `conversations.history` knows no thread replies. */
export async function fetchMessage(
  web: WebClient,
  { channel, ts }: { readonly channel: string; readonly ts: string },
): Promise<Message | null> {
  const range = { oldest: ts, latest: ts, inclusive: true, limit: atMost };
  const { messages = [] } = await web.conversations.replies({ channel, ts, ...range });
  return (
    z
      .array(message)
      .parse(messages)
      .find((each) => each.ts === ts) ?? null
  );
}
