import { SocketModeClient } from '@slack/socket-mode';
import { WebClient, WebClientEvent } from '@slack/web-api';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type LocalSlack, startLocalSlack } from '../local-slack.ts';
import { person } from '../person.ts';
import { arrivals } from './arrivals.ts';
import { silent } from './clients.ts';

const channel = 'C02SECINC';

let slack: LocalSlack;
beforeEach(async () => {
  slack = await startLocalSlack();
});
afterEach(() => slack.close());

describe('@slack/web-api', () => {
  it('waits as long as a 429 says and calls again by itself', async () => {
    slack.workspace.faults.rateLimit('chat.postMessage', 1, 1);
    const { botToken, apiUrl } = slack.workspace;
    const waited: number[] = [];
    const bot = new WebClient(botToken, { slackApiUrl: apiUrl, logger: silent, retryConfig: { retries: 1 } });
    bot.on(WebClientEvent.RATE_LIMITED, (seconds: number) => waited.push(seconds));
    await bot.chat.postMessage({ channel, text: 'At last' });
    expect(waited).toEqual([1]);
    await using ana = await person(slack.url, 'ana');
    expect((await ana.reads('#security-incidents')).filter(({ text }) => text === 'At last')).toHaveLength(1);
  });

  it('calls again after a 503, as its retryConfig says', async () => {
    slack.workspace.faults.fail('auth.test', 2, 503);
    const { botToken, apiUrl } = slack.workspace;
    const retryConfig = { retries: 2, minTimeout: 1, maxTimeout: 2 };
    const bot = new WebClient(botToken, { slackApiUrl: apiUrl, logger: silent, retryConfig });
    expect(await bot.auth.test()).toMatchObject({ ok: true, user: 'muster' });
  });

  it('goes through pages by its own helper, and stops where it is told to', async () => {
    const { botToken, apiUrl } = slack.workspace;
    const bot = new WebClient(botToken, { slackApiUrl: apiUrl, logger: silent });
    for (let count = 1; count <= 5; count += 1) await bot.chat.postMessage({ channel, text: `No. ${count}` });
    const texts = await bot.paginate(
      'conversations.history',
      { channel, limit: 2 },
      (page) =>
        'messages' in page && Array.isArray(page.messages) && page.messages.some(({ text }) => text === 'No. 2'),
      (all: string[] | undefined, page) => [
        ...(all ?? []),
        ...('messages' in page && Array.isArray(page.messages) ? page.messages.map(({ text }) => String(text)) : []),
      ],
    );
    expect(texts).toEqual(['No. 5', 'No. 4', 'No. 3', 'No. 2']);
  });
});

describe('@slack/socket-mode, without Bolt', () => {
  it('says hello, brings a command, and takes the answer in the acknowledgement', async () => {
    const { appToken, apiUrl } = slack.workspace;
    const client = new SocketModeClient({ appToken, clientOptions: { slackApiUrl: apiUrl }, logger: silent });
    const bodies = arrivals<unknown>();
    client.on('slash_commands', async ({ ack, body }) => {
      bodies.arrive(body);
      await ack({ text: 'Heard.' });
    });
    client.on('app_mention', async ({ ack, event, retry_num }) => {
      await ack();
      bodies.arrive({ ...event, retry_num });
    });
    await client.start();
    await using ana = await person(slack.url, 'ana');
    await ana.says('#security-incidents', '/incident status');
    await ana.seesEphemeral('Heard.');
    await bodies.next(expect.objectContaining({ command: '/incident', text: 'status', user_name: 'ana' }));
    await ana.says('#security-incidents', '@muster hello');
    await bodies.next(expect.objectContaining({ type: 'app_mention', user: ana.id, retry_num: 0 }));
    const gone = new Promise((left) => client.once('disconnected', left));
    await client.disconnect();
    await gone;
    await ana.seesAppGone();
  });
});
