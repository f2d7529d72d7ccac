import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { App, HTTPReceiver, LogLevel } from '@slack/bolt';
import { afterEach, describe, expect, it } from 'vitest';
import { hearing, type LocalSlack, startLocalSlack } from '../local-slack.ts';
import { person } from '../person.ts';
import { arrivals } from './arrivals.ts';

let open: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const one of open.reverse()) await one.close();
  open = [];
});

async function listening(server: Server): Promise<string> {
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  open.push({
    close: () => {
      server.closeAllConnections();
      return new Promise((closed) => server.close(() => closed()));
    },
  });
  const address: AddressInfo | string | null = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return `http://127.0.0.1:${address.port}/slack/events`;
}

/** A Bolt app behind an address, as a company would run it, which trusts the workspace's signature only. */
async function behindAddress(setUp: (app: App) => void, signingSecret?: string): Promise<LocalSlack> {
  let handle: HTTPReceiver['requestListener'] | undefined;
  const server = createServer((request, response) => handle?.(request, response));
  const slack = await startLocalSlack({ manifest: hearing('app_mention'), deliverTo: await listening(server) });
  open.push(slack);
  const { workspace } = slack;
  const receiver = new HTTPReceiver({
    signingSecret: signingSecret ?? workspace.signingSecret,
    logLevel: LogLevel.ERROR,
    logger: silent,
  });
  const app = new App({
    token: workspace.botToken,
    receiver,
    clientOptions: { slackApiUrl: workspace.apiUrl },
    convoStore: false,
    deferInitialization: true,
    logLevel: LogLevel.ERROR,
  });
  setUp(app);
  await app.init();
  handle = receiver.requestListener;
  return slack;
}

const silent = {
  debug: () => undefined,
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
  setLevel: () => undefined,
  getLevel: () => LogLevel.ERROR,
  setName: () => undefined,
};

describe('delivery by HTTP', () => {
  it('brings commands, clicks, submissions and events, signed, after the address answered its challenge', async () => {
    const told = arrivals<unknown>();
    const plain = (text: string) => ({ type: 'plain_text' as const, text });
    const element = { type: 'plain_text_input' as const, action_id: 'text' };
    const view = {
      type: 'modal' as const,
      callback_id: 'declare',
      title: plain('Declare'),
      submit: plain('Go'),
      blocks: [{ type: 'input' as const, block_id: 'title', label: plain('Title'), element }],
    };
    const slack = await behindAddress((app) => {
      app.command('/incident', async ({ ack, client, command }) => {
        await ack({ text: `heard ${command.text}` });
        await client.views.open({ trigger_id: command.trigger_id, view });
      });
      app.view('declare', async ({ ack, body }) => {
        const title = body.view.state.values.title?.text?.value ?? '';
        await (title === 'bad' ? ack({ response_action: 'errors', errors: { title: 'No.' } }) : ack());
      });
      app.event('app_mention', async ({ event }) => told.arrive(event.text));
    });
    await using ana = await person(slack.url, 'ana');
    await ana.says('#security-incidents', '/incident <b>');
    await ana.seesEphemeral('heard <b>');
    await ana.seesModal('Declare');
    expect(await ana.triesToSubmit({ Title: 'bad' })).toEqual({ title: 'No.' });
    await ana.submits({ Title: 'good' });
    await ana.seesNoModal();
    await ana.says('#security-incidents', '@muster hello');
    expect(await told.next('<@U09APP> hello')).toBe('<@U09APP> hello');
  });

  it('sends no events to an address that does not answer the challenge, and asks again', async () => {
    const bodies = arrivals<Record<string, unknown>>();
    const server = createServer(async (request, response) => {
      const body: Record<string, unknown> = JSON.parse(await text(request));
      bodies.arrive({ ...body, retry: request.headers['x-slack-retry-num'] });
      const asked = bodies.all.filter(({ type }) => type === 'url_verification').length;
      response.end(asked > 1 ? String(body.challenge) : 'what?');
    });
    const deliverTo = await listening(server);
    const slack = await startLocalSlack({ manifest: hearing('app_mention'), deliverTo, timing: { eventRetries: [0] } });
    open.push(slack);
    await using ana = await person(slack.url, 'ana');
    await ana.says('#security-incidents', '@muster hello');
    await bodies.next(expect.objectContaining({ type: 'event_callback', retry: '1' }));
    expect(bodies.all.map(({ type }) => type)).toEqual(['url_verification', 'url_verification', 'event_callback']);
  });

  it('brings an event again with its headers, and not once more when the app asks for that', async () => {
    const attempts = arrivals<unknown[]>();
    const server = createServer(async (request, response) => {
      const { type, challenge, event } = JSON.parse(await text(request));
      const { 'x-slack-retry-num': number, 'x-slack-retry-reason': reason } = request.headers;
      if (type === 'event_callback') attempts.arrive([event.text.split(' ')[1], number, reason]);
      if (number === '2') response.setHeader('x-slack-no-retry', '1');
      response.writeHead(type === 'event_callback' ? 500 : 200).end(challenge);
    });
    const slack = await startLocalSlack({
      manifest: hearing('app_mention'),
      deliverTo: await listening(server),
      timing: { eventRetries: [0, 0, 0] },
    });
    open.push(slack);
    await using ana = await person(slack.url, 'ana');
    await ana.says('#security-incidents', '@muster first');
    await attempts.next(['first', '2', 'http_error']);
    await ana.says('#security-incidents', '@muster second');
    await attempts.next(['second', '2', 'http_error']);
    expect(attempts.all.slice(0, 3)).toEqual([
      ['first', undefined, undefined],
      ['first', '1', 'http_error'],
      ['first', '2', 'http_error'],
    ]);
    expect(attempts.all.flat()).not.toContain('3');
  });

  it('shows what Slack shows when the app refuses or is not there', async () => {
    const slack = await behindAddress(() => undefined, 'another secret');
    await using ana = await person(slack.url, 'ana');
    await expect(ana.says('#general', '/incident')).rejects.toThrow('failed with the error "http_client_error"');
    const nowhere = await startLocalSlack({
      manifest: hearing('app_mention'),
      deliverTo: 'http://127.0.0.1:9/slack/events',
    });
    open.push(nowhere);
    await using ben = await person(nowhere.url, 'ben');
    await expect(ben.says('#general', '/incident')).rejects.toThrow('failed with the error "dispatch_failed"');
  });
});
