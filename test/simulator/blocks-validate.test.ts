import type { WebClient } from '@slack/web-api';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type LocalSlack, startLocalSlack } from '../local-slack.ts';
import { botClient, errorOf, refusalOf } from './clients.ts';
import { modal } from './with-app.ts';

let slack: LocalSlack;
let bot: WebClient;
beforeEach(async () => {
  slack = await startLocalSlack();
  bot = botClient(slack);
});
afterEach(() => slack.close());

const section = (text: string) => ({ type: 'section' as const, text: { type: 'mrkdwn' as const, text } });

describe('validating', () => {
  it('takes what could be posted or opened, and posts nothing', async () => {
    await bot.blocks.validate({ blocks: [section('fine')] });
    await bot.blocks.validate({ message: { blocks: [section('fine')] } });
    await bot.blocks.validate({ view: modal });
    await bot.blocks.validate({ view: { type: 'home', blocks: [section('fine')] } });
    const { messages = [] } = await bot.conversations.history({ channel: 'C02SECINC' });
    expect(messages.map(({ text }) => text)).not.toContain('fine');
  });

  it('names what is wrong, under the argument it is wrong in', async () => {
    const blocks = [section('x'.repeat(3_001))];
    expect(await refusalOf(bot.blocks.validate({ blocks }))).toMatchObject({
      error: 'invalid_blocks',
      response_metadata: { messages: ['[ERROR] must be less than 3001 characters [json-pointer:/blocks/0/text/text]'] },
    });
    expect(await errorOf(bot.blocks.validate({ message: { blocks } }))).toBe('invalid_message');
    expect(await errorOf(bot.blocks.validate({ view: { ...modal, blocks } }))).toBe('invalid_view');
  });

  it('refuses a message whose blocks together say too much', async () => {
    const blocks = Array.from({ length: 5 }, () => section('x'.repeat(2_900)));
    expect(await refusalOf(bot.blocks.validate({ message: { blocks } }))).toMatchObject({
      error: 'invalid_message',
      response_metadata: { messages: ['[ERROR] msg_blocks_too_long'] },
    });
  });

  it('wants something to validate', async () => {
    expect(await errorOf(bot.blocks.validate({}))).toBe('invalid_arguments');
  });
});
