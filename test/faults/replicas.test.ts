import { sql } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { rowsOf } from '../../src/store/rows-of.ts';
import { verifyTimeline } from '../../src/store/verify.ts';
import { emptyOn } from '../database.ts';
import type { Person } from '../person.ts';
import { incidentOf, lastNumber, openHouse, postgresUrl, settled, until } from './house.ts';
import { pictureOf } from './picture.ts';
import type { Program } from './program.ts';

it('migrates once when three processes start together on an empty database', async () => {
  await using house = await openHouse({ database: () => emptyOn(postgresUrl) });
  await Promise.all([house.start(), house.start(), house.start()]);
  const answer = await house.db.query((queries) => queries.execute(sql`select hash from drizzle.__drizzle_migrations`));
  const hashes = rowsOf(answer).map((row) => JSON.stringify(row));
  expect(hashes.length).toBeGreaterThan(0);
  expect(new Set(hashes).size).toBe(hashes.length);
  expect(house.printed()).not.toMatch(/"level":(50|60)/);
});

const takenOver = [
  { what: 'killed', signal: 'SIGKILL' },
  { what: 'frozen', signal: 'SIGSTOP' },
] as const;

it.for(takenOver)('goes on within fifteen seconds with what a $what process had begun', async ({ signal }) => {
  await using house = await openHouse();
  const first = await house.start();
  const ana = await house.at('ana');
  house.proxy.watch();
  const struck = house.proxy.arm({ method: 'chat.postMessage', nth: 1 }, 'killed after', async () =>
    first.signal(signal),
  );
  await ana.says('#general', '/incident declare sev3 phishing Payroll mail asks for passwords');
  await struck;
  const struckAt = performance.now();
  await house.start();
  const room = await until('the room', async () => (await incidentOf(house, 1))?.roomId);
  expect(performance.now() - struckAt).toBeLessThan(15_000);
  first.signal('SIGCONT');
  await settled(house.db);
  await ana.says(room, '/incident update Twelve people got the mail');
  await ana.sees(room, 'Twelve people got the mail');
  await settled(house.db);
  const incident = await incidentOf(house, 1);
  const { rooms, direct } = await pictureOf(house, 1, incident?.codeName ?? '');
  expect(rooms.map(({ messages }) => messages.length)).toEqual([4]);
  expect(direct.ana).toHaveLength(1);
});

it('loses no command while its three processes are replaced one after the other', async () => {
  await using house = await openHouse({ slack: { timing: { acknowledge: 3_000 } } });
  const running: Program[] = await Promise.all([house.start(), house.start(), house.start()]);
  const ana = await house.at('ana');
  await ana.says('#general', '/incident declare sev3 phishing Payroll mail asks for passwords');
  const room = await until('the room', async () => (await incidentOf(house, 1))?.roomId);
  let replaced = false;
  let said = 0;
  const talking = (async () => {
    for (; !replaced; said++) {
      await insists(ana, room, `/incident update Number ${said} of many`);
      await until(`update ${said}`, async () => (await incidentOf(house, 1))?.lastEntry === said + 3);
    }
  })();
  for (const old of running) {
    await house.start();
    expect(await old.end('SIGTERM')).toEqual({ code: 0, signal: null });
  }
  replaced = true;
  await talking;
  await settled(house.db);
  const read = (await ana.reads(room)).flatMap(
    (each) => /Number (\d+) of many/.exec(each.pinned ? '' : ana.reading(each))?.[1] ?? [],
  );
  expect(said).toBeGreaterThan(10);
  expect(read.map(Number).toSorted((one, other) => one - other)).toEqual(Array.from({ length: said }, (_, nth) => nth));
  const { id } = (await incidentOf(house, 1)) ?? { id: '' };
  expect(await house.db.query((queries) => verifyTimeline(queries, id))).toMatchObject({ whole: true });
  expect(await lastNumber(house.db)).toBe(1);
});

/** As a person does whom Slack told that it failed. */
async function insists(who: Person, room: string, line: string): Promise<void> {
  await who.says(room, line).catch(() => who.says(room, line));
}
