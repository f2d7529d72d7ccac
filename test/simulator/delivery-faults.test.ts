import { afterEach, describe, expect, it } from 'vitest';
import { hearing, type LocalSlack, startLocalSlack } from '../local-slack.ts';
import { type Person, person } from '../person.ts';
import { type Arrivals, arrivals } from './arrivals.ts';
import { connectedApp } from './bolt-app.ts';
import { type RawConnection, rawConnection } from './raw-connection.ts';

interface Told {
  id: string;
  text: string;
  attempt: number;
  reason: string;
}

let open: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const one of open.reverse()) await one.close();
  open = [];
});

/** An app that is told of mentions, and Ana, who mentions it. */
async function mentioned(timing = {}): Promise<{ slack: LocalSlack; ana: Person; told: Arrivals<Told> }> {
  const slack = await startLocalSlack({
    manifest: hearing('app_mention'),
    timing: { eventRetries: [0, 0, 0], ...timing },
  });
  const told = arrivals<Told>();
  const connected = await connectedApp(slack, (app) => {
    app.event('app_mention', async () => undefined);
    app.command('/incident', async ({ ack }) => ack());
  });
  connected.receiver.client.on('slack_event', ({ body, retry_num: attempt, retry_reason: reason }) => {
    if (body.event_id) told.arrive({ id: body.event_id, text: body.event.text, attempt, reason });
  });
  const ana = await person(slack.url, 'ana');
  open.push(slack, { close: connected.stop }, { close: () => ana.close() });
  return { slack, ana, told };
}

/** The same with a bare socket in place of the SDK. */
async function withRawApp(): Promise<{ slack: LocalSlack; ana: Person; connection: RawConnection }> {
  const slack = await startLocalSlack({ manifest: hearing('app_mention'), timing: { eventRetries: [], farewell: 20 } });
  const connection = await rawConnection(slack);
  const ana = await person(slack.url, 'ana');
  open.push(slack, { close: async () => connection.socket.terminate() }, { close: () => ana.close() });
  return { slack, ana, connection };
}

const mention = (ana: Person, text: string) => ana.says('#security-incidents', `@muster ${text}`);
const of = (text: string, attempt = 0) => expect.objectContaining({ text: expect.stringContaining(text), attempt });

describe('a payload', () => {
  it('is brought twice, under the same id', async () => {
    const { slack, ana, told } = await mentioned();
    slack.workspace.faults.onDelivery('app_mention', { kind: 'twice' }, { times: 1 });
    await mention(ana, 'hello');
    const again = await told.next(of('hello', 1));
    expect(again).toMatchObject({ id: (await told.next(of('hello'))).id, reason: 'timeout' });
    expect(told.all).toHaveLength(2);
  });

  it('is overtaken by the next', async () => {
    const { slack, ana, told } = await mentioned();
    slack.workspace.faults.onDelivery('event', { kind: 'out-of-order' }, { times: 1 });
    await mention(ana, 'first');
    await mention(ana, 'second');
    await told.next(of('first'));
    expect(told.all.map(({ text }) => text)).toEqual(['<@U09APP> second', '<@U09APP> first']);
  });

  it('comes late', async () => {
    const { slack, ana, told } = await mentioned();
    slack.workspace.faults.onDelivery('event', { kind: 'late', fromMs: 60, toMs: 60 }, { times: 1 });
    await mention(ana, 'late');
    await mention(ana, 'on time');
    await told.next(of('late'));
    expect(told.all.map(({ text }) => text)).toEqual(['<@U09APP> on time', '<@U09APP> late']);
  });

  it('comes again when its acknowledgement is ignored', async () => {
    const { slack, ana, told } = await mentioned({ acknowledge: 50 });
    slack.workspace.faults.onDelivery('event', { kind: 'ignore-ack' }, { times: 2 });
    await mention(ana, 'hello');
    expect(await told.next(of('hello', 2))).toMatchObject({ reason: 'timeout' });
    expect(new Set(told.all.map(({ id }) => id)).size).toBe(1);
  });

  it.each([true, false])('is brought by a socket that closes then (with a warning: %s)', async (warned) => {
    const { slack, ana, connection } = await withRawApp();
    slack.workspace.faults.onDelivery('event', { kind: 'close-socket', warned }, { times: 1 });
    await mention(ana, 'hello');
    await connection.closed;
    const types = connection.frames.all.map(({ type }) => type);
    expect(types.includes('disconnect')).toBe(warned);
    if (warned) expect(types).toContain('events_api');
  });

  it('of a command fails as Slack shows it when its acknowledgement is ignored', async () => {
    const { slack, ana } = await mentioned({ acknowledge: 50 });
    slack.workspace.faults.onDelivery('command', { kind: 'ignore-ack' }, { times: 1 });
    await expect(ana.says('#general', '/incident')).rejects.toThrow('failed with the error "operation_timeout"');
    await ana.says('#general', '/incident');
  });
});

describe('the sockets', () => {
  it.each([
    [{ type: 'cut' }, []],
    [{ type: 'disconnect', reason: 'refresh_requested' }, ['disconnect']],
  ])('close from the panel by %o', async (order, frames) => {
    const { slack, ana, connection } = await withRawApp();
    await fetch(`${slack.url}/screen/api/sockets`, { method: 'POST', body: JSON.stringify(order) });
    await connection.closed;
    await ana.seesAppGone();
    expect(connection.frames.all.slice(1).map(({ type }) => type)).toEqual(frames);
  });
});
