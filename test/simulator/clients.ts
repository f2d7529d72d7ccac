import { LogLevel, WebClient } from '@slack/web-api';
import { z } from 'zod';
import type { LocalSlack } from '../local-slack.ts';

/** The official client with the bot's token; nothing is tried twice. */
export function botClient({ workspace }: LocalSlack, token: string = workspace.botToken): WebClient {
  return new WebClient(token, {
    slackApiUrl: workspace.apiUrl,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    logLevel: LogLevel.ERROR,
    logger: silent,
  });
}

/** Refusals are what these tests are about; the client need not print them. */
export const silent = {
  debug: () => undefined,
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
  setLevel: () => undefined,
  getLevel: () => LogLevel.ERROR,
  setName: () => undefined,
};

/** The answer of a call that Slack refuses. */
export async function refusalOf(call: Promise<unknown>): Promise<Record<string, unknown>> {
  try {
    await call;
  } catch (error) {
    if (error instanceof Error && 'data' in error && typeof error.data === 'object') return { ...error.data };
    throw error;
  }
  throw new Error('the call was not refused');
}

export async function errorOf(call: Promise<unknown>): Promise<unknown> {
  return (await refusalOf(call)).error;
}

/** One field of every item on every page of a list. */
export async function everyPage(
  pages: AsyncIterable<unknown>,
  list: 'messages' | 'members',
  field: 'text' | 'name',
): Promise<unknown[]> {
  const values: unknown[] = [];
  for await (const page of pages) values.push(...pageShape.parse(page)[list].map((item) => item[field]));
  return values;
}

const items = z.array(z.record(z.string(), z.unknown())).default([]);
const pageShape = z.object({ messages: items, members: items });
