import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { FaultSettings } from '../../src/simulator/protocol.ts';
import { type LocalSlack, startLocalSlack } from '../local-slack.ts';
import { botClient } from './clients.ts';

let slack: LocalSlack;
beforeEach(async () => {
  slack = await startLocalSlack();
});
afterEach(() => slack.close());

const post = (text: string) => botClient(slack).chat.postMessage({ channel: 'C02SECINC', text });
const CUT = { code: 'slack_webapi_request_error' };

async function texts(): Promise<unknown[]> {
  slack.workspace.faults.clear();
  const { messages = [] } = await botClient(slack).conversations.history({ channel: 'C02SECINC' });
  return messages.map(({ text }) => text);
}

describe('a fault that tests order', () => {
  it('refuses calls of a method with 429 and when to come again', async () => {
    slack.workspace.faults.rateLimit('chat.postMessage', 1, 7);
    await expect(post('limited')).rejects.toMatchObject({ retryAfter: 7 });
    await post('free');
    expect(await texts()).not.toContain('limited');
  });

  it('loses the answer to a call that was carried out', async () => {
    slack.workspace.faults.loseResponse('chat.postMessage', 1);
    await expect(post('landed')).rejects.toMatchObject(CUT);
    expect(await texts()).toContain('landed');
  });

  it('cuts a call off before it is carried out', async () => {
    slack.workspace.faults.onCall('chat.postMessage', { kind: 'cut' }, { times: 1 });
    await expect(post('cut')).rejects.toMatchObject(CUT);
    await post('fine');
    expect(await texts()).not.toContain('cut');
  });

  it('fails any call with a status', async () => {
    slack.workspace.faults.fail('*', 2, 503);
    await expect(post('failed')).rejects.toMatchObject({ statusCode: 503 });
    slack.workspace.faults.clear();
    await post('fine');
  });

  it('leaves a call without an answer until the app gives up', async () => {
    slack.workspace.faults.onCall('chat.postMessage', { kind: 'no-answer' });
    const body = new URLSearchParams({ channel: 'C02SECINC', text: 'unheard' });
    const headers = { authorization: `Bearer ${slack.workspace.botToken}` };
    const request = { method: 'POST', body, headers, signal: AbortSignal.timeout(100) };
    await expect(fetch(`${slack.workspace.apiUrl}chat.postMessage`, request)).rejects.toThrow('timeout');
    expect(await texts()).not.toContain('unheard');
  });

  it('delays a call, and what else is ordered for it follows', async () => {
    const { faults } = slack.workspace;
    faults.onCall('*', { kind: 'latency', fromMs: 20, toMs: 40 });
    faults.fail('chat.postMessage', 1, 500);
    const before = performance.now();
    await expect(post('slow')).rejects.toMatchObject({ statusCode: 500 });
    expect(performance.now() - before).toBeGreaterThan(15);
  });

  it('ends by itself at the time that was set', async () => {
    slack.workspace.faults.onCall('*', { kind: 'fail', status: 500 }, { until: Date.now() - 1 });
    await post('fine');
    expect(slack.workspace.faults.settings().calls).toEqual([]);
  });
});

describe('chance', () => {
  const outcomes = async (seed: number): Promise<boolean[]> => {
    const { faults } = slack.workspace;
    const fault = { method: '*', trouble: { kind: 'fail', status: 500 }, times: null, until: null } as const;
    faults.set({ seed, rateLimits: false, calls: [{ ...fault, probability: 0.5 }], deliveries: [] });
    const all: boolean[] = [];
    for (let at = 0; at < 12; at += 1) {
      all.push(
        await post('perhaps').then(
          () => true,
          () => false,
        ),
      );
    }
    return all;
  };

  it('falls the same way for the same seed, and another way for another', async () => {
    const first = await outcomes(7);
    expect(new Set(first).size).toBe(2);
    expect(await outcomes(7)).toEqual(first);
    expect(await outcomes(8)).not.toEqual(first);
  });
});

describe('the panel', () => {
  const put = (settings: unknown) =>
    fetch(`${slack.url}/screen/api/faults`, { method: 'PUT', body: JSON.stringify(settings) });
  const settings: FaultSettings = {
    seed: 3,
    rateLimits: true,
    calls: [
      { method: 'chat.update', trouble: { kind: 'rate-limit', retryAfter: 2 }, times: 3, until: null, probability: 1 },
    ],
    deliveries: [{ what: 'event', trouble: { kind: 'twice' }, times: null, until: null, probability: 0.25 }],
  };

  it('sets what goes wrong, and reads it back', async () => {
    expect(await (await put(settings)).json()).toEqual(settings);
    expect(await (await fetch(`${slack.url}/screen/api/faults`)).json()).toEqual(settings);
    await expect(botClient(slack).chat.update({ channel: 'C02SECINC', ts: '1.1', text: 'x' })).rejects.toMatchObject({
      retryAfter: 2,
    });
    expect(slack.workspace.faults.settings().calls).toMatchObject([{ times: 2 }]);
  });

  it('refuses what is no setting with a sentence', async () => {
    const response = await put({ ...settings, calls: [{ ...settings.calls[0], probability: 2 }] });
    expect(response.status).toBe(400);
    expect(await response.text()).toContain('probability');
    expect(slack.workspace.faults.settings().calls).toEqual([]);
  });
});
