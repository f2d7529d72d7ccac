import { type Logger, pino } from 'pino';
import { describe, expect, it } from 'vitest';
import { createSocketCount } from '../../src/slack/socket-count.ts';
import { sockets } from '../../src/slack/sockets.ts';
import { startLocalSlack } from '../local-slack.ts';

function aLog() {
  const lines: string[] = [];
  const log = pino({ level: 'warn' }, { write: (line: string) => void lines.push(JSON.parse(line).msg) });
  return { log, lines };
}

const hello = (count: number) => JSON.stringify({ type: 'hello', num_connections: count });

describe('the count of sockets', () => {
  it('is what Slack said last', () => {
    const count = createSocketCount(aLog().log);
    expect(count.count).toBeNull();
    count.hear(hello(1));
    count.hear(hello(6));
    expect(count.count).toEqual({ inUse: 6, most: 10 });
    count.hear(hello(4));
    expect(count.count).toEqual({ inUse: 4, most: 10 });
  });

  it('warns once the next replica would not be connected, and again only when there are more', () => {
    const { log, lines } = aLog();
    const count = createSocketCount(log);
    for (const each of [7, 8]) count.hear(hello(each));
    expect(lines).toEqual([]);
    for (const each of [9, 9, 10, 10]) count.hear(hello(each));
    expect(lines).toEqual([
      expect.stringMatching(/^9 of the 10 sockets .* another replica, which takes 2, would not be connected/),
      expect.stringMatching(/^all the 10 sockets/),
    ]);
  });

  it('says what to do when Slack turns a socket away', () => {
    const { log, lines } = aLog();
    const count = createSocketCount(log);
    count.hear(JSON.stringify({ type: 'disconnect', reason: 'refresh_requested' }));
    expect(lines).toEqual([]);
    count.hear(JSON.stringify({ type: 'disconnect', reason: 'too_many_websockets' }));
    expect(lines).toEqual([expect.stringContaining('stop a replica, or run fewer')]);
    expect(count.count).toEqual({ inUse: 10, most: 10 });
  });

  it('leaves out a socket of ours that another has replaced, and that Slack has no room for both while both are there', () => {
    const { log, lines } = aLog();
    const count = createSocketCount(log);
    count.hear(hello(9), 1);
    count.hear(JSON.stringify({ type: 'disconnect', reason: 'too_many_websockets' }), 1);
    expect(count.count).toEqual({ inUse: 8, most: 10 });
    expect(lines).toEqual([]);
  });

  it('takes nothing that people wrote for it, and survives what is no JSON', () => {
    const count = createSocketCount(aLog().log);
    count.hear(
      JSON.stringify({ type: 'slash_commands', payload: { text: '"num_connections": 9', num_connections: 9 } }),
    );
    count.hear('"num_connections" is no JSON');
    count.hear(new ArrayBuffer(2));
    expect(count.count).toBeNull();
  });
});

it('five replicas use up the sockets of an app, which the last of them warns of; a sixth waits and says why', async () => {
  await using slack = await startLocalSlack();
  const { appToken, apiUrl } = slack.workspace;
  const running: (() => Promise<void>)[] = [];
  const aReplica = (log: Logger) => {
    const stopping = new AbortController();
    const both = sockets({ appToken, apiUrl }, log, stopping.signal);
    running.push(() => {
      stopping.abort();
      return both.stop();
    });
    return both;
  };
  for (let replica = 1; replica <= 5; replica++) {
    const { log, lines } = aLog();
    const both = aReplica(log);
    await both.start();
    expect(both.inUse()).toEqual({ inUse: replica * 2, most: 10 });
    expect(lines.some((line) => line.includes('another replica'))).toBe(replica === 5);
  }
  const { log, lines } = aLog();
  const sixth = aReplica(log);
  const started = sixth.start();
  while (!lines.some((line) => line.includes('stop a replica'))) await new Promise(setImmediate);
  expect(sixth.connected()).toBe(false);
  await running.shift()?.();
  await started;
  expect(sixth.connected()).toBe(true);
  await Promise.all(running.map((stop) => stop()));
});
