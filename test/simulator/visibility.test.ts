import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { type LocalSlack, startLocalSlack } from '../local-slack.ts';
import { person } from '../person.ts';
import { arrivals } from './arrivals.ts';
import { botClient, errorOf } from './clients.ts';

let slack: LocalSlack;
beforeEach(async () => {
  slack = await startLocalSlack();
});
afterEach(() => slack.close());

async function privateRoomOfAna(): Promise<string> {
  const bot = botClient(slack);
  const { channel } = await bot.conversations.create({ name: 'inc-1', is_private: true });
  await bot.conversations.invite({ channel: channel?.id ?? '', users: 'U01ANA' });
  return channel?.id ?? '';
}

describe('who sees what', () => {
  it('members see all public channels, guests and people of other organisations only where they are', async () => {
    const names = async (who: string) => {
      await using someone = await person(slack.url, who);
      return (await someone.channels()).map(({ name, joined }) => `${name}${joined ? '' : ' (not in it)'}`);
    };
    expect(await names('ana')).toEqual([
      'general',
      'security-incidents',
      'engineering',
      'partner-exchange (not in it)',
    ]);
    expect(await names('gus')).toEqual(['general']);
    expect(await names('olga')).toEqual(['partner-exchange']);
  });

  it('a private channel does not exist for those outside, live or by asking', async () => {
    await using ana = await person(slack.url, 'ana');
    await using ben = await person(slack.url, 'ben');
    const room = await privateRoomOfAna();
    await botClient(slack).chat.postMessage({ channel: room, text: 'secret' });
    await ana.sees('#inc-1', 'secret');
    const overheard = arrivals<unknown>();
    const socket = new WebSocket(`${slack.url.replace('http', 'ws')}/screen/socket?person=U02BEN`);
    socket.on('message', (data) => overheard.arrive(JSON.parse(String(data))));
    await new Promise((opened) => socket.once('open', opened));
    await botClient(slack).chat.postMessage({ channel: room, text: 'another secret' });
    await botClient(slack).chat.postMessage({ channel: 'C02SECINC', text: 'for all' });
    await ben.sees('#security-incidents', 'for all');
    await overheard.next(expect.objectContaining({ message: expect.objectContaining({ text: 'for all' }) }));
    expect(JSON.stringify(overheard.all)).not.toContain(room);
    socket.close();
    expect((await ben.channels()).map(({ id }) => id)).not.toContain(room);
    for (const path of [`messages?person=U02BEN&channel=${room}`, 'messages?person=U02BEN&channel=C0NONE']) {
      const answer = await fetch(`${slack.url}/screen/api/${path}`);
      expect([answer.status, await answer.text()]).toEqual([404, 'There is no such channel.\n']);
    }
    expect(await act('U02BEN', { type: 'send', channel: room, text: 'hello?' })).toEqual(
      await act('U02BEN', { type: 'send', channel: 'C0NONE', text: 'hello?' }),
    );
    expect(await act('U02BEN', { type: 'join', channel: room })).toEqual({
      ok: false,
      trouble: 'There is no such channel.',
    });
  });

  it("a channel of people does not exist for the bot, nor does a person's own conversation", async () => {
    const bot = botClient(slack);
    await using ana = await person(slack.url, 'ana');
    const { channel } = await ana.says('@ben', 'between us');
    expect(await errorOf(bot.chat.postMessage({ channel, text: 'x' }))).toBe('channel_not_found');
    expect(await errorOf(bot.conversations.info({ channel }))).toBe('channel_not_found');
  });

  it('people write where they are, and not to an app that only speaks', async () => {
    await using ana = await person(slack.url, 'ana');
    await expect(ana.says('#partner-exchange', 'hello')).rejects.toThrow('You are not in this channel.');
    await ana.joins('#partner-exchange');
    await ana.says('#partner-exchange', 'hello');
    await expect(ana.says('@muster', 'hello')).rejects.toThrow('Sending messages to this app has been turned off.');
  });

  it('a mention and a direct message are marked until they are read', async () => {
    await using ana = await person(slack.url, 'ana');
    await using ben = await person(slack.url, 'ben');
    await ana.says('#engineering', 'ready when you are');
    await ana.says('#security-incidents', '@security-oncall look');
    await ana.says('@ben', 'hi');
    const marks = async () =>
      (await ben.channels())
        .filter(({ unread }) => unread > 0)
        .map(({ name, kind, mentioned }) => [name || kind, mentioned]);
    expect(await marks()).toEqual([
      ['security-incidents', true],
      ['engineering', false],
      ['dm', true],
    ]);
    await act('U02BEN', { type: 'read', channel: 'C02SECINC' });
    expect(await marks()).not.toContainEqual(['security-incidents', true]);
  });

  it('a modal belongs to the person it opened for', async () => {
    expect(await act('U01ANA', { type: 'submit', view: 'V0', state: {} })).toEqual({
      ok: false,
      trouble: 'This is not open any more.',
    });
  });

  it("one's own messages can be changed, others' cannot", async () => {
    await using ana = await person(slack.url, 'ana');
    await using ben = await person(slack.url, 'ben');
    const message = await ana.says('#general', 'mine');
    await expect(ben.edits(message, 'yours')).rejects.toThrow('You can change your own messages only.');
    await expect(ben.deletes(message)).rejects.toThrow('You can change your own messages only.');
    await ana.edits(message, 'still mine & <b>');
    expect(await ben.sees('#general', 'still mine')).toMatchObject({
      edited: true,
      text: 'still mine &amp; &lt;b&gt;',
    });
  });
});

async function act(who: string, what: unknown): Promise<unknown> {
  const answer = await fetch(`${slack.url}/screen/api/act`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ person: who, act: what }),
  });
  return answer.json();
}
