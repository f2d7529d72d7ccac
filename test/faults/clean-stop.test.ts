import { once } from 'node:events';
import { connect } from 'node:net';
import { expect, it } from 'vitest';
import { verifyTimeline } from '../../src/store/verify.ts';
import { behindTcpProxy } from './behind-tcp-proxy.ts';
import { type House, incidentOf, lastNumber, letLeasesRunOut, openHouse, settled, until } from './house.ts';
import { pictureOf } from './picture.ts';

const mostMs = 10_000;

it('stops within ten seconds under load, and finishes after the next start what it had accepted', async () => {
  await using house = await openHouse();
  const program = await house.start();
  const [ana, screen] = await Promise.all([house.at('ana'), house.screenOf('ana')]);
  house.slack.workspace.faults.onCall('*', { kind: 'latency', fromMs: 50, toMs: 300 });
  const typed = Array.from({ length: 12 }, (_, nth) =>
    ana.says('#general', `/incident declare sev3 phishing The matter of ${nth}`).then(
      () => true,
      () => false,
    ),
  );
  await until('the first room', async () => (await incidentOf(house, 1)) !== null);
  const stopping = performance.now();
  const exit = await program.end('SIGTERM');
  expect(exit).toEqual({ code: 0, signal: null });
  expect(performance.now() - stopping).toBeLessThan(mostMs);
  const accepted = (await Promise.all(typed)).filter(Boolean).length;
  const confirmed = new Set(
    screen.flatMap((each) =>
      each.type === 'message' ? [/\*(INC-\d+) [a-z-]+\* is declared/.exec(each.message.text)?.[1]] : [],
    ),
  );
  confirmed.delete(undefined);
  expect(accepted).toBeGreaterThan(0);
  expect(await lastNumber(house.db)).toBe(accepted);
  expect(confirmed.size).toBe(accepted);

  house.slack.workspace.faults.clear();
  await house.start();
  await allOpen(house, accepted);
});

it('stops within ten seconds while Slack does not answer, and tells afterwards what was in hand', async () => {
  await using house = await openHouse();
  const program = await house.start();
  const ana = await house.at('ana');
  house.proxy.watch();
  house.slack.workspace.faults.onCall('chat.postMessage', { kind: 'no-answer' });
  const called = until('a message that hangs', async () =>
    house.proxy.calls.some(({ method }) => method === 'chat.postMessage'),
  );
  await ana.says('#general', '/incident declare sev3 phishing The matter that hangs');
  await called;
  const stopping = performance.now();
  expect(await program.end('SIGTERM')).toEqual({ code: 0, signal: null });
  expect(performance.now() - stopping).toBeLessThan(mostMs);
  house.slack.workspace.faults.clear();
  await house.start();
  await allOpen(house, 1);
});

it('stops within ten seconds while the database does not answer, and finishes afterwards what it had accepted', async () => {
  const { house, postgres } = await behindTcpProxy();
  try {
    const program = await house.start();
    const ana = await house.at('ana');
    await ana.says('#general', '/incident declare sev3 phishing The matter that was stored');
    await until('that it is stored', async () => (await incidentOf(house, 1)) !== null);
    postgres.freeze();
    const lost = ana.says('#general', '/incident declare sev3 phishing The matter that was not').catch(() => {});
    const stopping = performance.now();
    await program.end('SIGTERM');
    expect(performance.now() - stopping).toBeLessThan(mostMs);
    await lost;
    await postgres.back();
    await letLeasesRunOut(house.db);
    await house.start();
    await allOpen(house, 1);
    expect(await lastNumber(house.db)).toBe(1);
  } finally {
    await house.close();
    await postgres.close();
  }
});

it('stops within ten seconds while somebody holds a request open, and takes no more commands', async () => {
  await using house = await openHouse();
  const program = await house.start();
  const open = connect(await program.ready, '127.0.0.1');
  open.on('error', () => {});
  await once(open, 'connect');
  open.write('POST /slack/events HTTP/1.1\r\nhost: muster\r\ncontent-length: 100\r\n\r\n{');
  const stopping = performance.now();
  expect(await program.end('SIGTERM')).toEqual({ code: 0, signal: null });
  expect(performance.now() - stopping).toBeLessThan(mostMs);
  open.destroy();
  const ana = await house.at('ana');
  await expect(ana.says('#general', '/incident declare sev3 phishing Too late')).rejects.toThrow('dispatch_failed');
  expect(await lastNumber(house.db)).toBe(0);
});

async function allOpen(house: House, count: number): Promise<void> {
  const numbers = Array.from({ length: count }, (_, nth) => nth + 1);
  for (const number of numbers)
    await until(`the room of INC-${number}`, async () => (await incidentOf(house, number))?.roomId);
  await settled(house.db);
  for (const number of numbers) {
    const incident = await incidentOf(house, number);
    if (!incident) throw new Error('it is gone');
    const { rooms, direct } = await pictureOf(house, number, incident.codeName);
    expect(rooms).toHaveLength(1);
    expect(rooms[0]?.messages).toHaveLength(3);
    expect(direct.ana).toHaveLength(1);
    expect(await house.db.query((queries) => verifyTimeline(queries, incident.id))).toMatchObject({ whole: true });
  }
}
