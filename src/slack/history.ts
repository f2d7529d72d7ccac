import { z } from 'zod';
import { timeOf } from '../incident/message-time.ts';
import { historyMessage, type SlackMessage } from './history-message.ts';
import { patiently } from './patiently.ts';
import { isFault } from './slack-fault.ts';
import { utc } from './text.ts';
import type { DeliveryClient } from './web.ts';

export interface History {
  /** The oldest first, replies behind the message they answer. */
  readonly messages: readonly SlackMessage[];
  /** What could not be read, in words. */
  readonly gaps: readonly string[];
}

const page = z.object({
  messages: z.array(z.unknown()).default([]),
  response_metadata: z.object({ next_cursor: z.string().optional() }).optional(),
});

const inPage = 200;

/**
 * A channel's whole history: every page and every thread, each message once. Waits where Slack asks to; what it refuses becomes a gap.
 * `web` is the delivery client, whose TryAgain passes through when Slack is away.
 */
export async function readHistory(web: DeliveryClient, channel: string, signal: AbortSignal): Promise<History> {
  const gaps: string[] = [];
  const pages = (call: Page, unread: (code: string) => string) => readPages(call, signal, gaps, unread);
  const top = await pages(
    (cursor) => web.conversations.history({ channel, limit: inPage, include_all_metadata: true, ...cursor }),
    (code) => `The room’s history could not be read any further (${code}).`,
  );
  /** A `ts` met again keeps its first place: an answer that was sent to the channel as well stays in its thread. */
  const messages = new Map<string, SlackMessage>();
  for (const first of inOrder(top)) {
    messages.set(first.ts, first);
    if (!first.startsThread) continue;
    const replies = await pages(
      (cursor) =>
        web.conversations.replies({
          channel,
          ts: first.ts,
          limit: inPage,
          include_all_metadata: true,
          ...cursor,
        }),
      (code) => `The answers to the message of ${utc(timeOf(first.ts))} could not be read any further (${code}).`,
    );
    for (const reply of inOrder(replies)) messages.set(reply.ts, reply);
  }
  return { messages: [...messages.values()], gaps };
}

type Page = (cursor: { cursor?: string }) => Promise<unknown>;

async function readPages(
  call: Page,
  signal: AbortSignal,
  gaps: string[],
  unread: (code: string) => string,
): Promise<SlackMessage[]> {
  const messages: SlackMessage[] = [];
  let odd = 0;
  let cursor: string | undefined;
  try {
    do {
      const answer = page.parse(await patiently(() => call(cursor ? { cursor } : {}), signal));
      const parsed = answer.messages.map((each) => historyMessage(each));
      odd += parsed.filter((each) => each === null).length;
      messages.push(...parsed.filter((each) => each !== null));
      cursor = answer.response_metadata?.next_cursor || undefined;
    } while (cursor);
  } catch (error) {
    if (!isFault(error)) throw error;
    gaps.push(unread(error.code));
  }
  if (odd > 0) gaps.push(`${odd} messages came in a form that nobody knows.`);
  return messages;
}

function inOrder(messages: readonly SlackMessage[]): SlackMessage[] {
  return [...messages].sort((a, b) => compareTs(a.ts, b.ts));
}

/** A `ts` is a number too long for a number: seconds, then microseconds. */
function compareTs(a: string, b: string): number {
  const [aSeconds = '', aRest = ''] = a.split('.');
  const [bSeconds = '', bRest = ''] = b.split('.');
  return Number(aSeconds) - Number(bSeconds) || Number(aRest.padEnd(6, '0')) - Number(bRest.padEnd(6, '0'));
}
