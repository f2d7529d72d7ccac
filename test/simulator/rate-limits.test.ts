import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { rateLimits } from '../../src/simulator/web-api/rate-limits.ts';
import { type LocalSlack, startLocalSlack } from '../local-slack.ts';
import { person } from '../person.ts';
import { connectedApp } from './bolt-app.ts';
import { botClient } from './clients.ts';

/** A clock of our own, in seconds. */
function watched() {
  let second = 1_000;
  const limits = rateLimits(
    () => true,
    () => second * 1_000,
  );
  const times = (count: number, call: () => void) => {
    for (let at = 0; at < count; at += 1) call();
  };
  return {
    limits,
    times,
    pass(seconds: number) {
      second += seconds;
    },
  };
}

describe('a method', () => {
  it('may be called as often in a minute as its tier says, and again when the oldest call is a minute old', () => {
    const { limits, times, pass } = watched();
    const create = () => limits.call('conversations.create');
    times(1, create);
    pass(20);
    times(19, create);
    expect(create).toThrow(expect.objectContaining({ code: 'ratelimited', retryAfterSeconds: 40 }));
    pass(40);
    times(1, create);
    expect(create).toThrow(expect.objectContaining({ retryAfterSeconds: 20 }));
    limits.call('users.info');
  });
});

describe('a channel', () => {
  it('takes five messages at once and then one a second, whatever happens elsewhere', () => {
    const { limits, times, pass } = watched();
    const post = () => limits.post('C1');
    times(5, post);
    expect(post).toThrow(expect.objectContaining({ retryAfterSeconds: 1 }));
    limits.post('C2');
    pass(1);
    post();
    expect(post).toThrow();
    pass(60);
    times(5, post);
    expect(post).toThrow();
  });
});

describe('the workspace', () => {
  let slack: LocalSlack;
  beforeEach(async () => {
    slack = await startLocalSlack({ rateLimits: true });
  });
  afterEach(() => slack.close());
  const post = () => botClient(slack).chat.postMessage({ channel: 'C02SECINC', text: 'again' });

  it('answers what is too much with 429 and when to come again, and carries none of it out', async () => {
    for (let at = 0; at < 5; at += 1) await post();
    await expect(post()).rejects.toMatchObject({ code: 'slack_webapi_rate_limited_error', retryAfter: 1 });
    const { messages = [] } = await botClient(slack).conversations.history({ channel: 'C02SECINC' });
    expect(messages.filter(({ text }) => text === 'again')).toHaveLength(5);
  });

  it('counts a direct message the same by its person and by its channel', async () => {
    const bot = botClient(slack);
    const { channel } = await bot.chat.postMessage({ channel: 'U01ANA', text: 'hello' });
    for (let at = 0; at < 4; at += 1) await bot.chat.postMessage({ channel: channel ?? '', text: 'hello' });
    await expect(bot.chat.postMessage({ channel: 'U01ANA', text: 'hello' })).rejects.toMatchObject({ retryAfter: 1 });
  });

  it('counts what comes with a file, and what is said in the third person', async () => {
    const bot = botClient(slack);
    const file = { content: 'x', filename: 'x.txt' };
    const uploaded = await bot.filesUploadV2(file);
    const id = uploaded.files[0]?.files?.[0]?.id ?? '';
    const share = () => bot.files.completeUploadExternal({ files: [{ id }], channel_id: 'C02SECINC' });
    for (let at = 0; at < 4; at += 1) await share();
    await bot.chat.meMessage({ channel: 'C02SECINC', text: 'waits' });
    await expect(share()).rejects.toMatchObject({ retryAfter: 1 });
  });

  it('counts what is answered for all through a response_url, and not what one person sees', async () => {
    let url = '';
    await using _ = await connectedApp(slack, (app) =>
      app.command('/incident', async ({ ack, command }) => {
        url = command.response_url;
        await ack();
      }),
    );
    await using ana = await person(slack.url, 'ana');
    await ana.says('#security-incidents', '/incident');
    const answer = (response_type: string) =>
      fetch(url, { method: 'POST', body: JSON.stringify({ response_type, text: 'x' }) });
    for (let at = 0; at < 4; at += 1) await post();
    expect((await answer('in_channel')).status).toBe(200);
    expect((await answer('ephemeral')).status).toBe(200);
    const refused = await answer('in_channel');
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '1']);
  });

  it('lets it pass once the limits are off', async () => {
    const { faults } = slack.workspace;
    faults.set({ ...faults.settings(), rateLimits: false });
    for (let at = 0; at < 8; at += 1) await post();
  });
});
