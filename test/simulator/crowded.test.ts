import type { WebClient } from '@slack/web-api';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { EMOJI } from '../../src/simulator/emoji-names.ts';
import { type LocalSlack, startLocalSlack } from '../local-slack.ts';
import { connect } from '../person/connection.ts';
import { botClient, errorOf } from './clients.ts';

const channel = 'C02SECINC';

let slack: LocalSlack;
let bot: WebClient;
beforeEach(async () => {
  slack = await startLocalSlack();
  bot = botClient(slack);
});
afterEach(() => slack.close());

const posted = async (): Promise<string> => (await bot.chat.postMessage({ channel, text: 'x' })).ts ?? '';

describe('a place that is full', () => {
  it('takes a hundred pins', async () => {
    for (let at = 0; at < 100; at += 1) await bot.pins.add({ channel, timestamp: await posted() });
    expect(await errorOf(bot.pins.add({ channel, timestamp: await posted() }))).toBe('too_many_pins');
  });

  it('takes fifty kinds of reaction to a message, 23 of them by one person', async () => {
    const timestamp = await posted();
    const names = [...EMOJI.keys()];
    const react = (name: string) => errorOf(bot.reactions.add({ channel, timestamp, name }));
    for (const [at, id] of ['U01ANA', 'U02BEN', 'U03CHLOE'].entries()) {
      const one = await connect(slack.url, id, () => undefined);
      for (const name of names.slice(at * 23, Math.min(50, at * 23 + 23))) {
        await one.act({ type: 'react', channel, ts: timestamp, name, remove: false });
      }
      await one.close();
    }
    expect(await react(names[60] ?? '')).toBe('too_many_emoji');
    for (const name of names.slice(0, 23)) await bot.reactions.add({ channel, timestamp, name });
    expect(await react(names[30] ?? '')).toBe('too_many_reactions');
  });

  it('takes thirty messages for any five minutes', async () => {
    const post_at = Math.floor(Date.now() / 1_000) + 600;
    const schedule = (at: number) => bot.chat.scheduleMessage({ channel, text: 'x', post_at: at });
    for (let at = 0; at < 30; at += 1) await schedule(post_at + at);
    expect(await errorOf(schedule(post_at + 31))).toBe('restricted_too_many');
    await schedule(post_at + 1_000);
  });
});
