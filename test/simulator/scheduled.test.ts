import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type LocalSlack, startLocalSlack } from '../local-slack.ts';
import { person } from '../person.ts';
import { botClient, errorOf } from './clients.ts';

const channel = 'C02SECINC';

let slack: LocalSlack;
beforeEach(async () => {
  slack = await startLocalSlack({ timing: { schedule: 20 } });
});
afterEach(() => slack.close());

const inSeconds = (seconds: number) => Math.floor(Date.now() / 1_000) + seconds;
const schedule = (part: { post_at: number; channel?: string }) =>
  botClient(slack).chat.scheduleMessage({ channel, text: 'Still there?', ...part });

describe('a message for later', () => {
  it('is posted when its time has come', async () => {
    await using ana = await person(slack.url, 'ana');
    expect(await schedule({ post_at: inSeconds(1) })).toMatchObject({
      channel,
      scheduled_message_id: expect.stringMatching(/^Q/),
      message: { text: 'Still there?', type: 'delayed_message' },
    });
    expect(await ana.sees('#security-incidents', 'Still there?')).toMatchObject({ user: 'U09APP' });
    expect((await botClient(slack).chat.scheduledMessages.list({})).scheduled_messages).toEqual([]);
  });

  it('is listed until it is called back', async () => {
    const { scheduled_message_id: id = '' } = await schedule({ post_at: inSeconds(900) });
    await schedule({ post_at: inSeconds(600) });
    const bot = botClient(slack);
    const { scheduled_messages: listed = [] } = await bot.chat.scheduledMessages.list({ channel });
    expect(listed.map((one) => one.id)).toEqual([expect.anything(), id]);
    await bot.chat.deleteScheduledMessage({ channel, scheduled_message_id: id });
    expect((await bot.chat.scheduledMessages.list({ channel })).scheduled_messages).toHaveLength(1);
    expect(await errorOf(bot.chat.deleteScheduledMessage({ channel, scheduled_message_id: id }))).toBe(
      'invalid_scheduled_message_id',
    );
  });

  it('is for a time to come, not too far off, and where the bot may write', async () => {
    expect(await errorOf(schedule({ post_at: inSeconds(-1) }))).toBe('time_in_past');
    expect(await errorOf(schedule({ post_at: inSeconds(121 * 86_400) }))).toBe('time_too_far');
    expect(await errorOf(schedule({ post_at: inSeconds(60), channel: 'C01GENERAL' }))).toBe('not_in_channel');
  });
});
