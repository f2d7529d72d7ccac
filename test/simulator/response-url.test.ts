import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type LocalSlack, startLocalSlack } from '../local-slack.ts';
import { person } from '../person.ts';
import { type ConnectedApp, connectedApp } from './bolt-app.ts';

let slack: LocalSlack;
let connected: ConnectedApp;
let url = '';
const start = async (timing = {}): Promise<void> => {
  slack = await startLocalSlack({ timing });
  connected = await connectedApp(slack, (app) =>
    app.command('/incident', async ({ ack, command }) => {
      url = command.response_url;
      await ack();
    }),
  );
  await using ana = await person(slack.url, 'ana');
  await ana.says('#general', '/incident');
};
beforeEach(() => {
  url = '';
});
afterEach(async () => {
  await connected.stop();
  await slack.close();
});

async function answer(body: unknown): Promise<[number, unknown]> {
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) });
  return [response.status, await response.json()];
}

describe('a response_url', () => {
  it('takes five answers', async () => {
    await start();
    for (let at = 0; at < 5; at += 1) expect(await answer({ text: 'x' })).toEqual([200, { ok: true }]);
    expect(await answer({ text: 'x' })).toEqual([404, { ok: false, error: 'used_url' }]);
  });

  it('ends after its time', async () => {
    await start({ responseUrlLife: -1 });
    expect(await answer({ text: 'x' })).toEqual([404, { ok: false, error: 'expired_url' }]);
  });

  it('holds answers to the limits of messages', async () => {
    await start();
    expect(await answer({ text: '' })).toEqual([400, { ok: false, error: 'no_text' }]);
    expect(await answer({ blocks: [{ type: 'nothing' }] })).toEqual([
      400,
      expect.objectContaining({ error: 'invalid_blocks' }),
    ]);
    expect(await answer({ response_type: 'loud', text: 'x' })).toEqual([400, { ok: false, error: 'invalid_payload' }]);
  });
});
