import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it } from 'vitest';
import { TryAgain } from '../../src/incident/effect.ts';
import { RateLimited, SlackFault, verdictOn } from '../../src/slack/slack-fault.ts';
import { slackClients } from '../../src/slack/web.ts';
import { silent } from '../coordination/setting.ts';

type Answer = { status?: number; headers?: Record<string, string>; body?: string; cut?: boolean };

/** Something that answers as Slack might: `answers` in turn, then plain yes. */
async function aSlack(...answers: Answer[]) {
  const calls: { method: string; body: URLSearchParams }[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const body = new URLSearchParams(Buffer.concat(chunks).toString());
    calls.push({ method: request.url?.split('/').at(-1) ?? '', body });
    const answer = answers.shift() ?? {};
    response.writeHead(answer.status ?? 200, { 'content-type': 'application/json', ...answer.headers });
    if (answer.cut) return response.write('{"ok":', () => response.destroy());
    return response.end(answer.body ?? '{"ok":true,"ts":"1.2","channel":"C1"}');
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const apiUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/`;
  return {
    calls,
    ...slackClients({ botToken: 'xoxb-test', apiUrl, log: silent }),
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}

const message = { channel: 'C1', text: 'see https://example.com' };
const refusal = (error: string) => ({ body: JSON.stringify({ ok: false, error }) });

async function thrownBy(call: Promise<unknown>): Promise<unknown> {
  return call.then(
    () => {
      throw new Error('it did not throw');
    },
    (error: unknown) => error,
  );
}

describe('both clients', () => {
  it('never let Slack fetch an address', async () => {
    await using slack = await aSlack();
    await slack.delivery.chat.postMessage(message);
    await slack.web.chat.postMessage(message);
    await slack.web.chat.postEphemeral({ ...message, user: 'U1' });
    for (const { body } of slack.calls)
      expect([body.get('unfurl_links'), body.get('unfurl_media')]).toEqual(['false', 'false']);
  });
});

describe('the delivery client', () => {
  it('says how long to wait after a rate limit, and pauses that method alone, of messages that channel’s', async () => {
    await using slack = await aSlack({ status: 429, headers: { 'retry-after': '30' } });
    const limited = await thrownBy(slack.delivery.chat.postMessage(message));
    expect(limited).toBeInstanceOf(RateLimited);
    expect(limited).toMatchObject({ afterMs: 30_000 });
    const paused = await thrownBy(slack.delivery.chat.postMessage(message));
    expect(paused).toBeInstanceOf(RateLimited);
    await slack.delivery.chat.update({ ...message, ts: '1.2' });
    await slack.delivery.chat.postMessage({ ...message, channel: 'C2' });
    expect(slack.calls.map(({ method }) => method)).toEqual(['chat.postMessage', 'chat.update', 'chat.postMessage']);
  });

  it.each<[string, Answer]>([
    ['a server fault', { status: 503, body: 'unavailable' }],
    ['a connection cut within the answer', { cut: true }],
    ['a page that is no JSON', { body: '<html>' }],
    ['Slack’s own internal error', refusal('internal_error')],
  ])('tries again later, and not by itself, after %s', async (_, answer) => {
    await using slack = await aSlack(answer);
    const fault = await thrownBy(slack.delivery.chat.postMessage(message));
    expect(fault).toBeInstanceOf(TryAgain);
    expect(slack.calls).toHaveLength(1);
  });

  it('waits a moment after a rate limit that does not say for how long', async () => {
    await using slack = await aSlack({ status: 429 });
    expect(await thrownBy(slack.delivery.chat.postMessage(message))).toBeInstanceOf(RateLimited);
  });

  it('carries Slack’s code and nothing of what was sent', async () => {
    await using slack = await aSlack(refusal('invalid_blocks'));
    const fault = await thrownBy(slack.delivery.chat.postMessage({ ...message, text: 'Payroll' }));
    expect(fault).toBeInstanceOf(SlackFault);
    expect(fault).toMatchObject({ code: 'invalid_blocks', message: 'chat.postMessage: invalid_blocks' });
    expect(JSON.stringify(fault)).not.toContain('Payroll');
  });
});

describe('the verdict on a failed call', () => {
  it('gives up at once, with a reason in words, on what can never succeed', () => {
    expect(verdictOn(new SlackFault('chat.postMessage', 'is_archived'), 1)).toMatchObject({
      name: 'CannotDeliver',
      message: expect.stringContaining('the channel is archived'),
    });
  });

  it('leaves to backoff what nobody foresaw', () => {
    const odd = new SlackFault('chat.postMessage', 'something_new');
    expect(verdictOn(odd, 1)).toBe(odd);
  });

  it('asks more rarely the longer Slack is away, and obeys Slack’s own times', async () => {
    await using slack = await aSlack({ status: 500 }, { status: 429, headers: { 'retry-after': '7' } });
    const away = await thrownBy(slack.delivery.chat.postMessage(message));
    const waits = [1, 2, 5, 20].map((attempt) => verdictOn(away, attempt));
    expect(waits).toMatchObject([{ afterMs: 200 }, { afterMs: 400 }, { afterMs: 3_200 }, { afterMs: 30_000 }]);
    const limited = await thrownBy(slack.delivery.chat.postMessage(message));
    expect(verdictOn(limited, 20)).toMatchObject({ afterMs: 7_000 });
  });
});
