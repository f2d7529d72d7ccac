import { afterEach, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { type LocalSlack, startLocalSlack } from '../local-slack.ts';
import { person } from '../person.ts';
import { type RawConnection, rawConnection, socketUrl } from './raw-connection.ts';

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

async function connection(slack: LocalSlack): Promise<RawConnection> {
  const one = await rawConnection(slack);
  open.push({ close: async () => one.socket.terminate() });
  return one;
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
    const { frames, closed } = await connection(slack);
    slack.workspace.disconnectApp('refresh_requested');
    await frames.next(expect.objectContaining({ type: 'disconnect', reason: 'refresh_requested' }));
    await slack.workspace.close();
    await frames.next(expect.objectContaining({ type: 'disconnect', reason: 'warning' }));
    await closed;
  });

  it('warns a connection that has lived long enough, and ends it when it does not leave', async () => {
    const slack = await workspace({ connectionLife: 30, farewell: 30 });
    const { frames, closed } = await connection(slack);
    await closed;
    expect(frames.all.slice(1)).toEqual([expect.objectContaining({ type: 'disconnect', reason: 'warning' })]);
  });

  it('brings nothing to a connection that was warned while there is another', async () => {
    const slack = await workspace();
    const old = await connection(slack);
    slack.workspace.disconnectApp('warning');
    const fresh = await connection(slack);
    fresh.socket.on('message', (data) => fresh.acknowledge(JSON.parse(String(data))));
    await using ana = await person(slack.url, 'ana');
    await ana.says('#general', '/incident one');
    await ana.says('#general', '/incident two');
    expect(old.frames.all.filter(({ type }) => type === 'slash_commands')).toEqual([]);
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
