import type { WebClient } from '@slack/web-api';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type LocalSlack, startLocalSlack } from '../local-slack.ts';
import { person } from '../person.ts';
import { botClient, errorOf, everyPage, refusalOf } from './clients.ts';

const channel = 'C02SECINC';
const plain = (text: string) => ({ type: 'plain_text' as const, text });

let slack: LocalSlack;
let bot: WebClient;
beforeEach(async () => {
  slack = await startLocalSlack({
    manifest: ({ oauth_config }) => oauth_config.scopes.bot.push('pins:read'),
  });
  bot = botClient(slack);
});
afterEach(() => slack.close());

const posted = async (text: string, more = {}): Promise<string> =>
  (await bot.chat.postMessage({ channel, text, ...more })).ts ?? '';

describe('posting', () => {
  it('keeps what the app marked up, escapes the rest, and links addresses', async () => {
    const answer = await bot.chat.postMessage({
      channel,
      text: 'a < b & c: <@U01ANA> <!channel> <https://a.example|a> https://b.example. `https://c.example`',
    });
    expect(answer.message?.text).toBe(
      'a &lt; b &amp; c: <@U01ANA> <!channel> <https://a.example|a> <https://b.example>. `https://c.example`',
    );
  });

  it('gives every block and element an id', async () => {
    const elements = [{ type: 'button' as const, text: plain('Claim') }];
    const { message } = await bot.chat.postMessage({ channel, text: 'x', blocks: [{ type: 'actions', elements }] });
    expect(message?.blocks?.[0]).toMatchObject({
      block_id: expect.stringMatching(/^\S+$/),
      elements: [{ action_id: expect.stringMatching(/^\S+$/) }],
    });
  });

  it('needs something to say, a place, and to be there', async () => {
    expect(await errorOf(bot.chat.postMessage({ channel, text: ' ' }))).toBe('no_text');
    expect(await errorOf(bot.chat.postMessage({ channel: 'C0', text: 'x' }))).toBe('channel_not_found');
    expect(await errorOf(bot.chat.postMessage({ channel: '#engineering', text: 'x' }))).toBe('not_in_channel');
  });

  it('stamps messages with rising times', async () => {
    const stamps = await Promise.all(Array.from({ length: 50 }, () => posted('x')));
    expect(new Set(stamps).size).toBe(50);
  });

  it('remembers metadata and shows it to who asks for it', async () => {
    const metadata = { event_type: 'muster_effect', event_payload: { key: 'k1' } };
    const ts = await posted('x', { metadata });
    const history = { channel, latest: ts, inclusive: true, limit: 1 };
    const asked = await bot.conversations.history({ ...history, include_all_metadata: true });
    expect(asked.messages?.[0]?.metadata).toEqual(metadata);
    expect((await bot.conversations.history(history)).messages?.[0]?.metadata).toBeUndefined();
    const bad = { event_type: '', event_payload: {} };
    expect(await errorOf(bot.chat.postMessage({ channel, text: 'x', metadata: bad }))).toBe('invalid_metadata_schema');
  });

  it('shows an ephemeral message to nobody but its reader, who must be there', async () => {
    await using ana = await person(slack.url, 'ana');
    await bot.chat.postEphemeral({ channel, user: 'U01ANA', text: 'only you' });
    await ana.seesEphemeral('only you');
    expect((await bot.conversations.history({ channel })).messages?.map(({ text }) => text)).not.toContain('only you');
    expect(await errorOf(bot.chat.postEphemeral({ channel, user: 'U07GUS', text: 'x' }))).toBe('user_not_in_channel');
  });
});

describe('blocks', () => {
  const section = (text: string) => ({ type: 'section' as const, text: { type: 'mrkdwn' as const, text } });
  const refused = (blocks: unknown) => refusalOf(bot.apiCall('chat.postMessage', { channel, text: 'x', blocks }));

  it.each([
    [
      'too many',
      Array.from({ length: 51 }, () => ({ type: 'divider' })),
      'no more than 50 items allowed [json-pointer:/blocks]',
    ],
    ['too long', [section('x'.repeat(3001))], 'must be less than 3001 characters [json-pointer:/blocks/0/text/text]'],
    ['empty text', [section('')], 'must be more than 0 characters [json-pointer:/blocks/0/text/text]'],
    ['no text', [{ type: 'section' }], 'missing required field: text [json-pointer:/blocks/0]'],
    ['unknown', [{ type: 'sections' }], 'unsupported type: sections [json-pointer:/blocks/0/type]'],
    ['a slip', [{ type: 'divider', txt: 'x' }], 'invalid additional property: txt [json-pointer:/blocks/0]'],
    [
      'a long header',
      [{ type: 'header', text: plain('x'.repeat(151)) }],
      'must be less than 151 characters [json-pointer:/blocks/0/text/text]',
    ],
    [
      'a long button',
      [{ type: 'actions', elements: [{ type: 'button', text: plain('x'.repeat(76)) }] }],
      'must be less than 76 characters [json-pointer:/blocks/0/elements/0/text/text]',
    ],
    [
      'one id twice',
      [
        { type: 'divider', block_id: 'a' },
        { type: 'divider', block_id: 'a' },
      ],
      '`block_id` "a" already exists [json-pointer:/blocks/1/block_id]',
    ],
    [
      'many buttons',
      [{ type: 'actions', elements: Array.from({ length: 26 }, () => ({ type: 'button', text: plain('x') })) }],
      'no more than 25 items allowed [json-pointer:/blocks/0/elements]',
    ],
  ])('are refused when wrong: %s', async (_, blocks, message) => {
    expect(await refused(blocks)).toMatchObject({
      error: 'invalid_blocks',
      response_metadata: { messages: [`[ERROR] ${message}`] },
    });
  });

  it.each([
    ['a picture’s address', [{ type: 'image', image_url: 'nope', alt_text: 'x' }]],
    ['a button’s address', [{ type: 'actions', elements: [{ type: 'button', text: plain('x'), url: 'nope' }] }]],
    ['a time', [{ type: 'actions', elements: [{ type: 'timepicker', initial_time: '99:99' }] }]],
    ['a moment', [{ type: 'actions', elements: [{ type: 'datetimepicker', initial_date_time: 5 }] }]],
  ])('are refused for %s that is none', async (_, blocks) => {
    expect(await refused(blocks)).toMatchObject({ error: 'invalid_blocks' });
  });

  it('may not say too much together', async () => {
    expect(await refused([1, 2, 3, 4, 5].map(() => section('x'.repeat(2900))))).toMatchObject({
      error: 'msg_blocks_too_long',
    });
    expect(await refused('nonsense')).toMatchObject({ error: 'invalid_blocks_format' });
  });
});

describe('changing', () => {
  it('replaces what the bot said, and only that', async () => {
    await using ana = await person(slack.url, 'ana');
    const hers = await ana.says('#security-incidents', 'mine');
    const ts = await posted('first', { blocks: [{ type: 'divider' }] });
    const answer = await bot.chat.update({ channel, ts, text: 'second' });
    expect(answer).toMatchObject({ ts, text: 'second', message: { edited: { user: 'U09APP' } } });
    expect(answer.message).not.toHaveProperty('blocks');
    expect(await errorOf(bot.chat.update({ channel, ts: hers.ts, text: 'x' }))).toBe('cant_update_message');
    expect(await errorOf(bot.chat.update({ channel, ts: '1.000001', text: 'x' }))).toBe('message_not_found');
    expect(await errorOf(bot.chat.update({ channel, ts, text: 'x'.repeat(4001) }))).toBe('msg_too_long');
  });

  it('removes a message, and leaves a tombstone above replies', async () => {
    const parent = await posted('parent');
    await posted('reply', { thread_ts: parent });
    await bot.chat.delete({ channel, ts: parent });
    const { messages = [] } = await bot.conversations.replies({ channel, ts: parent });
    expect(messages.map(({ text }) => text)).toEqual(['This message was deleted.', 'reply']);
    const alone = await posted('alone');
    await bot.chat.delete({ channel, ts: alone });
    expect(await errorOf(bot.chat.delete({ channel, ts: alone }))).toBe('message_not_found');
  });
});

describe('history', () => {
  it('comes newest first, page by page, without the replies in threads', async () => {
    const first = await posted('m1');
    await posted('in the thread', { thread_ts: first });
    for (const text of ['m2', 'm3', 'm4', 'm5']) await posted(text);
    const pages = bot.paginate('conversations.history', { channel, oldest: first, inclusive: true, limit: 2 });
    const texts = await everyPage(pages, 'messages', 'text');
    expect(texts).toEqual(['m5', 'm4', 'm3', 'm2', 'm1']);
  });

  it('keeps to the window asked for', async () => {
    const [, second, third] = [await posted('m1'), await posted('m2'), await posted('m3')];
    const asked = async (window: object) =>
      (await bot.conversations.history({ channel, ...window })).messages?.map(({ text }) => text);
    expect(await asked({ oldest: second })).toEqual(['m3']);
    expect(await asked({ oldest: second, inclusive: true })).toEqual(['m3', 'm2']);
    expect(await asked({ oldest: second, latest: third, inclusive: true })).toEqual(['m3', 'm2']);
    expect(await errorOf(bot.conversations.history({ channel, oldest: 'yesterday' }))).toBe('invalid_ts_oldest');
  });

  it('is closed where the bot is not', async () => {
    expect(await errorOf(bot.conversations.history({ channel: 'C03ENGINEER' }))).toBe('not_in_channel');
  });

  it('gives a thread whole, oldest first, by its parent or any reply', async () => {
    const parent = await posted('parent');
    const reply = await posted('one', { thread_ts: parent });
    await posted('two', { thread_ts: reply, reply_broadcast: true });
    for (const ts of [parent, reply]) {
      const { messages = [] } = await bot.conversations.replies({ channel, ts });
      expect(messages.map(({ text }) => text)).toEqual(['parent', 'one', 'two']);
      expect(messages[0]).toMatchObject({ reply_count: 2, thread_ts: parent });
      expect(messages[1]).toMatchObject({ thread_ts: parent, parent_user_id: 'U09APP' });
    }
    const { messages = [] } = await bot.conversations.history({ channel, limit: 2 });
    expect(messages.map(({ subtype, text }) => [subtype, text])).toEqual([
      ['thread_broadcast', 'two'],
      [undefined, 'parent'],
    ]);
    expect(await errorOf(bot.conversations.replies({ channel, ts: '1.000001' }))).toBe('thread_not_found');
  });
});

describe('pins, reactions and permalinks', () => {
  it('pin a message once', async () => {
    const timestamp = await posted('card');
    await bot.pins.add({ channel, timestamp });
    expect(await errorOf(bot.pins.add({ channel, timestamp }))).toBe('already_pinned');
    expect(await errorOf(bot.pins.add({ channel, timestamp: 'now' }))).toBe('bad_timestamp');
    const { items } = await bot.pins.list({ channel });
    expect(items).toMatchObject([{ type: 'message', created_by: 'U09APP', message: { text: 'card' } }]);
    await bot.pins.remove({ channel, timestamp });
    expect(await errorOf(bot.pins.remove({ channel, timestamp }))).toBe('no_pin');
  });

  it('react once with each emoji', async () => {
    const timestamp = await posted('noted');
    await bot.reactions.add({ channel, timestamp, name: 'eyes' });
    expect(await errorOf(bot.reactions.add({ channel, timestamp, name: 'eyes' }))).toBe('already_reacted');
    expect(await errorOf(bot.reactions.add({ channel, timestamp: 'now', name: 'eyes' }))).toBe('bad_timestamp');
    expect(await errorOf(bot.reactions.add({ channel, timestamp, name: 'Not One' }))).toBe('invalid_name');
    const { message } = await bot.reactions.get({ channel, timestamp });
    expect(message?.reactions).toEqual([{ name: 'eyes', users: ['U09APP'], count: 1 }]);
    await bot.reactions.remove({ channel, timestamp, name: 'eyes' });
    expect(await errorOf(bot.reactions.remove({ channel, timestamp, name: 'eyes' }))).toBe('no_reaction');
  });

  it('point at a message', async () => {
    const ts = await posted('here');
    const { permalink } = await bot.chat.getPermalink({ channel, message_ts: ts });
    expect(permalink).toBe(`${slack.url}/archives/${channel}/p${ts.replace('.', '')}`);
    const followed = await fetch(permalink ?? '', { redirect: 'manual' });
    expect(followed.headers.get('location')).toBe(`/#/${channel}/${ts}`);
  });
});
