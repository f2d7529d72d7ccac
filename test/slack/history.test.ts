import { describe, expect, it } from 'vitest';
import { blocksMarkup } from '../../src/slack/blocks-markup.ts';
import { readHistory } from '../../src/slack/history.ts';
import { historyMessage } from '../../src/slack/history-message.ts';
import { slackClients } from '../../src/slack/web.ts';
import { silent } from '../coordination/setting.ts';
import { startLocalSlack } from '../local-slack.ts';
import { person } from '../person.ts';

const channel = 'C02SECINC';
const going = () => new AbortController().signal;

async function aWorkspace() {
  const local = await startLocalSlack();
  const { botToken, apiUrl, faults } = local.workspace;
  const { delivery } = slackClients({ botToken, apiUrl, log: silent });
  const ana = await person(local.url, 'ana');
  return {
    web: delivery,
    faults,
    ana,
    async [Symbol.asyncDispose]() {
      await ana.close();
      await local.close();
    },
  };
}

describe('reading a history', () => {
  it('reads every page, the oldest first, however many there are', async () => {
    await using slack = await aWorkspace();
    for (let n = 0; n < 450; n++) await slack.web.chat.postMessage({ channel, text: `message ${n}` });
    const { messages, gaps } = await readHistory(slack.web, channel, going());
    const numbered = messages.map(({ markup }) => markup).filter((markup) => markup.startsWith('message '));
    expect(numbered).toEqual(Array.from({ length: 450 }, (_, n) => `message ${n}`));
    expect(gaps).toEqual([]);
  });

  it('puts the whole of a thread behind its first message, and what was also sent to the channel once', async () => {
    await using slack = await aWorkspace();
    const first = await slack.ana.says(channel, 'first');
    await slack.ana.says(channel, 'later');
    for (let n = 0; n < 210; n++)
      await slack.web.chat.postMessage({ channel, thread_ts: first.ts, text: `answer ${n}`, reply_broadcast: n === 5 });
    const { messages } = await readHistory(slack.web, channel, going());
    const said = messages.map(({ markup }) => markup);
    expect(said.slice(said.indexOf('first'), said.indexOf('later'))).toEqual([
      'first',
      ...Array.from({ length: 210 }, (_, n) => `answer ${n}`),
    ]);
    expect(messages.filter(({ markup }) => markup === 'answer 5')).toHaveLength(1);
    expect(messages.find(({ markup }) => markup === 'answer 7')?.threadTs).toBe(first.ts);
  });

  it('waits out rate limits without losing what it has', async () => {
    await using slack = await aWorkspace();
    const first = await slack.ana.says(channel, 'first');
    await slack.ana.says(channel, 'answer', { thread: first });
    slack.faults.rateLimit('conversations.history', 2, 0);
    slack.faults.rateLimit('conversations.replies', 2, 0);
    const { messages } = await readHistory(slack.web, channel, going());
    expect(messages.map(({ markup }) => markup)).toEqual(expect.arrayContaining(['first', 'answer']));
  });

  it('calls what Slack refuses a gap, and throws only when Slack does not answer', async () => {
    await using slack = await aWorkspace();
    const { messages, gaps } = await readHistory(slack.web, 'C03ENGINEER', going());
    expect(messages).toEqual([]);
    expect(gaps).toEqual([expect.stringMatching(/^The room’s history could not be read any further \(\w+\)\.$/)]);
    slack.faults.fail('conversations.history', 1, 503);
    await expect(readHistory(slack.web, channel, going())).rejects.toThrow('no answer');
  });

  it('stops when it is told to', async () => {
    await using slack = await aWorkspace();
    await expect(readHistory(slack.web, channel, AbortSignal.abort(new Error('stopping')))).rejects.toThrow('stopping');
  });
});

describe('a message of a history', () => {
  it('is Slack’s own remark when someone joined or the topic was set, not when someone wrote', () => {
    const remarked = (subtype?: string) => historyMessage({ ts: '1795509275.220000', user: 'U1', text: 'x', subtype });
    for (const subtype of ['channel_join', 'group_leave', 'channel_topic', 'pinned_item', 'bot_add'])
      expect(remarked(subtype)).toMatchObject({ remark: true });
    for (const subtype of [undefined, 'bot_message', 'file_share', 'me_message', 'thread_broadcast'])
      expect(remarked(subtype)).toMatchObject({ remark: false });
  });

  it('is read in whatever shape it comes', () => {
    const ts = '1795509275.220000';
    expect(
      historyMessage({ ts, subtype: 'tombstone', text: 'This message was deleted.', user: 'USLACKBOT' }),
    ).toMatchObject({
      markup: 'This message was deleted.',
    });
    expect(
      historyMessage({ ts, bot_id: 'B1', username: 'Monitor', attachments: [{ title: 'CPU', text: 'high' }] }),
    ).toMatchObject({
      name: 'Monitor',
      markup: 'CPU\nhigh',
    });
    expect(
      historyMessage({ ts, text: 'x', files: [{ mode: 'tombstone' }, { name: 'a.txt', permalink: 'https://s/a' }] }),
    ).toMatchObject({
      files: [
        { name: 'a deleted file', url: '' },
        { name: 'a.txt', url: 'https://s/a' },
      ],
    });
    expect(historyMessage({ ts, text: 42, user: null, files: 'none', edited: true })).toMatchObject({
      markup: '',
      userId: null,
      files: [],
    });
    expect(historyMessage({ ts, text: 'x', edited: { ts } })?.edited).toBe(true);
    expect(historyMessage({ text: 'no time' })).toBeNull();
    expect(historyMessage('no message')).toBeNull();
  });

  it('says what its blocks say, and not what there is to be clicked', () => {
    expect(
      blocksMarkup([
        { type: 'header', text: { type: 'plain_text', text: 'A & B' } },
        { type: 'section', text: { type: 'mrkdwn', text: '*Title*' }, fields: [{ type: 'mrkdwn', text: 'field' }] },
        { type: 'actions', elements: [{ type: 'button', text: { type: 'plain_text', text: 'Click' } }] },
        {
          type: 'rich_text',
          elements: [
            {
              type: 'rich_text_section',
              elements: [
                { type: 'text', text: 'ask ' },
                { type: 'user', user_id: 'U1' },
                { type: 'link', url: 'https://a.example', text: 'here' },
              ],
            },
          ],
        },
        { type: 'from_the_future', text: { type: 'mrkdwn', text: 'unknown' } },
        'nonsense',
      ]),
    ).toBe('A &amp; B\n*Title*\nfield\nask <@U1><https://a.example|here>');
  });
});
