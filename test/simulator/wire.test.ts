import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import type { Happening, WireRecord } from '../../src/simulator/protocol.ts';
import { hearing, type LocalSlack } from '../local-slack.ts';
import { person } from '../person.ts';
import { type Arrivals, arrivals } from './arrivals.ts';
import { botClient, errorOf } from './clients.ts';
import { withApp } from './with-app.ts';

let slack: LocalSlack;
beforeEach(async () => {
  slack = await withApp(
    (app) => {
      app.command('/incident', async ({ ack }) => ack('heard'));
      app.event('app_mention', async () => undefined);
    },
    { manifest: hearing('app_mention') },
  );
});
afterEach(() => slack.close());

async function recent(): Promise<WireRecord[]> {
  return JSON.parse(await (await fetch(`${slack.url}/screen/api/wire`)).text());
}

async function screen(query: string): Promise<{ happened: Arrivals<Happening>; socket: WebSocket }> {
  const socket = new WebSocket(`${slack.url.replace('http', 'ws')}/screen/socket?person=U01ANA${query}`);
  const happened = arrivals<Happening>();
  socket.on('message', (data) => happened.arrive(JSON.parse(String(data))));
  await new Promise((opened) => socket.once('open', opened));
  return { happened, socket };
}

const wire = (record: Partial<WireRecord>) => ({ type: 'wire', record: expect.objectContaining(record) });
const post = (text: string) => botClient(slack).chat.postMessage({ channel: 'C02SECINC', text });

describe('the wire', () => {
  it('shows calls with what was asked and answered', async () => {
    await post('hello');
    expect(await errorOf(botClient(slack).pins.add({ channel: 'C09', timestamp: '1.1' }))).toBe('channel_not_found');
    const calls = (await recent()).filter(({ kind }) => kind === 'web-api').slice(-2);
    expect(calls).toMatchObject([
      {
        direction: 'from-app',
        name: 'chat.postMessage',
        outcome: 'ok',
        httpStatus: 200,
        request: { channel: 'C02SECINC', text: 'hello' },
        response: { ok: true, message: { text: 'hello' } },
      },
      { name: 'pins.add', outcome: 'failed', error: 'channel_not_found', durationMs: expect.any(Number) },
    ]);
  });

  it('shows what is brought to the app, with its acknowledgement', async () => {
    await using ana = await person(slack.url, 'ana');
    await ana.says('#security-incidents', '/incident <b>');
    await ana.says('#security-incidents', '@muster hello');
    const brought = (await recent()).filter(({ direction, kind }) => direction === 'to-app' && kind !== 'socket');
    expect(brought).toMatchObject([
      {
        kind: 'command',
        name: '/incident',
        request: { text: '&lt;b&gt;' },
        response: { text: 'heard' },
        outcome: 'ok',
      },
      { kind: 'event', name: 'app_mention', request: { event: { type: 'app_mention' } }, via: 'socket' },
    ]);
  });

  it('tells on purpose what went wrong on purpose', async () => {
    slack.workspace.faults.rateLimit('chat.postMessage', 1, 9);
    await expect(post('limited')).rejects.toThrow();
    expect((await recent()).at(-1)).toMatchObject({
      outcome: 'failed',
      httpStatus: 429,
      fault: 'refused with 429, to come again in 9 s',
    });
  });

  it('never has a secret in it', async () => {
    const { botToken, appToken, signingSecret } = slack.workspace;
    await fetch(`${slack.workspace.apiUrl}api.test?token=${botToken}&echo=${botToken}`);
    await post(`my token is ${appToken}`);
    await botClient(slack).files.getUploadURLExternal({ filename: 'a.txt', length: 1 });
    const all = JSON.stringify(await recent());
    for (const secret of [botToken, appToken, signingSecret, /(ticket=|upload\/v1\/)\w/])
      expect(all).not.toMatch(secret);
    expect(all).not.toContain('"token":');
    expect(all).toContain('my token is ***');
  });

  it('keeps the newest five hundred', async () => {
    await Promise.all(Array.from({ length: 510 }, (_, at) => fetch(`${slack.workspace.apiUrl}api.test?n=${at}`)));
    const kept = await recent();
    expect(kept).toHaveLength(500);
    expect(Number(kept.at(-1)?.id) - Number(kept[0]?.id)).toBe(499);
  });
});

describe('a screen', () => {
  it('that watches sees each call begin and end', async () => {
    const { happened, socket } = await screen('&wire=1');
    await post('hello');
    await happened.next(wire({ name: 'chat.postMessage', outcome: 'ok' }));
    expect(happened.all).toContainEqual(wire({ name: 'chat.postMessage', outcome: 'pending', response: null }));
    socket.close();
  });

  it('that does not watch is told nothing of it, until it asks', async () => {
    const { happened, socket } = await screen('');
    await post('unseen');
    socket.send(JSON.stringify({ type: 'watch-wire', on: true }));
    await happened.next(expect.objectContaining({ type: 'message' }));
    while (!happened.all.some(({ type }) => type === 'wire')) await post('seen');
    expect(JSON.stringify(happened.all.filter(({ type }) => type === 'wire'))).not.toContain('unseen');
    socket.close();
  });
});
