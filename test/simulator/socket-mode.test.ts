import { afterEach, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { type LocalSlack, startLocalSlack } from '../local-slack.ts';
import { person } from '../person.ts';
import { type Arrivals, arrivals } from './arrivals.ts';
import { botClient } from './clients.ts';

type Frame = Record<string, unknown>;

let open: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const one of open.reverse()) await one.close();
  open = [];
});

async function workspace(timing = {}): Promise<LocalSlack> {
  const slack = await startLocalSlack({ timing });
  open.push(slack);
  return slack;
}

async function socketUrl(slack: LocalSlack): Promise<string> {
  const { url } = await botClient(slack, slack.workspace.appToken).apps.connections.open();
  return url ?? '';
}

interface RawConnection {
  readonly frames: Arrivals<Frame>;
  readonly socket: WebSocket;
  acknowledge(frame: Frame): void;
}

async function connection(slack: LocalSlack): Promise<RawConnection> {
  const socket = new WebSocket(await socketUrl(slack));
  const frames = arrivals<Frame>();
  socket.on('message', (data) => frames.arrive(JSON.parse(String(data))));
  open.push({ close: async () => socket.terminate() });
  await frames.next(expect.anything());
  return {
    frames,
    socket,
    acknowledge: ({ envelope_id }) => socket.send(JSON.stringify({ envelope_id })),
  };
}

describe('Socket Mode', () => {
  it('greets each connection and counts them', async () => {
    const slack = await workspace();
    const first = await connection(slack);
    const second = await connection(slack);
    expect(first.frames.all[0]).toMatchObject({
      type: 'hello',
      num_connections: 1,
      connection_info: { app_id: 'A09APP' },
    });
    expect(second.frames.all[0]).toMatchObject({ type: 'hello', num_connections: 2 });
  });

  it('lets nobody in twice with the same address, or with a made-up one', async () => {
    const slack = await workspace();
    const url = await socketUrl(slack);
    const refused = (address: string) =>
      new Promise((settle) => new WebSocket(address).on('error', settle).on('open', () => settle('open')));
    const first = new WebSocket(url);
    await new Promise((opened) => first.once('open', opened));
    expect(await refused(url)).toMatchObject({ message: 'Unexpected server response: 403' });
    expect(await refused(url.replace(/ticket=\w+/, 'ticket=guess'))).toBeInstanceOf(Error);
  });

  it('brings each payload to one connection only, in turn', async () => {
    const slack = await workspace();
    const [one, two] = [await connection(slack), await connection(slack)];
    for (const { frames, acknowledge } of [one, two]) {
      void frames.next(expect.objectContaining({ type: 'slash_commands' })).then(acknowledge);
    }
    await using ana = await person(slack.url, 'ana');
    await ana.says('#general', '/incident one');
    await ana.says('#general', '/incident two');
    const texts = [one, two].map(({ frames }) => frames.all.slice(1).map(({ payload }) => payload));
    expect(texts).toEqual([
      [expect.objectContaining({ command: '/incident', text: 'one' })],
      [expect.objectContaining({ command: '/incident', text: 'two' })],
    ]);
  });

  it('takes ten connections and turns the eleventh away', async () => {
    const slack = await workspace();
    for (let at = 0; at < 10; at += 1) await connection(slack);
    const eleventh = await connection(slack);
    expect(eleventh.frames.all).toEqual([
      expect.objectContaining({ type: 'disconnect', reason: 'too_many_websockets' }),
    ]);
  });

  it('asks the app to come again, and says goodbye when it closes', async () => {
    const slack = await workspace();
    const { frames, socket } = await connection(slack);
    slack.workspace.disconnectApp('refresh_requested');
    await frames.next(expect.objectContaining({ type: 'disconnect', reason: 'refresh_requested' }));
    const gone = new Promise((closed) => socket.once('close', closed));
    await slack.workspace.close();
    await frames.next(expect.objectContaining({ type: 'disconnect', reason: 'warning' }));
    await gone;
  });

  it('pings, and answers pings', async () => {
    const slack = await workspace({ ping: 5 });
    const { socket } = await connection(slack);
    await new Promise((pinged) => socket.once('ping', pinged));
    const answered = new Promise((ponged) => socket.once('pong', ponged));
    socket.ping('hello');
    expect(String(await answered)).toBe('hello');
  });

  it('fails a command at once when the connection that had it is lost', async () => {
    const slack = await workspace();
    const { frames, socket } = await connection(slack);
    void frames.next(expect.objectContaining({ type: 'slash_commands' })).then(() => socket.terminate());
    await using ana = await person(slack.url, 'ana');
    await expect(ana.says('#general', '/incident help')).rejects.toThrow('dispatch_failed');
  });
});
