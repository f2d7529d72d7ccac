import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type LocalSlack, startLocalSlack } from '../local-slack.ts';
import { botClient } from './clients.ts';

let slack: LocalSlack;
beforeEach(async () => {
  slack = await startLocalSlack();
});
afterEach(() => slack.close());

const post = (text: string) => botClient(slack).chat.postMessage({ channel: 'C02SECINC', text });

async function newest(): Promise<string | undefined> {
  const { messages = [] } = await botClient(slack).conversations.history({ channel: 'C02SECINC', limit: 1 });
  return messages[0]?.text;
}

describe('faults made for tests', () => {
  it('refuse calls of a method with 429 and when to come again', async () => {
    slack.workspace.faults.rateLimit('chat.postMessage', 1, 7);
    await expect(post('limited')).rejects.toMatchObject({ retryAfter: 7 });
    expect(await newest()).not.toBe('limited');
    await post('free');
  });

  it('lose the answer to a call that was carried out', async () => {
    slack.workspace.faults.loseResponse('chat.postMessage', 1);
    await expect(post('landed')).rejects.toMatchObject({ code: 'slack_webapi_request_error' });
    expect(await newest()).toBe('landed');
  });

  it('fail any call with a status', async () => {
    slack.workspace.faults.fail('*', 2, 503);
    await expect(post('failed')).rejects.toMatchObject({ statusCode: 503 });
    slack.workspace.faults.clear();
    await post('fine');
  });
});
