import { sql } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { rowsOf } from '../../src/store/rows-of.ts';
import { effects } from '../../src/store/schema.ts';
import { verifyTimeline } from '../../src/store/verify.ts';
import { emptyOn } from '../database.ts';
import type { Person } from '../person.ts';
import {
  type House,
  incidentOf,
  kindsOf,
  lastNumber,
  letUpdatesFallDue,
  openHouse,
  postgresUrl,
  settled,
  until,
} from './house.ts';
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
  await house.start();
  const from = performance.now();
  await until('that the other has taken it over', () => isTakenOver(house));
  expect(performance.now() - from).toBeLessThan(15_000);
  const room = await until('the room', async () => (await incidentOf(house, 1))?.roomId);
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

async function isTakenOver({ db }: House): Promise<boolean> {
  const rows = await db.query((queries) => queries.select({ attempts: effects.attempts }).from(effects));
  return rows.some(({ attempts }) => attempts > 1);
}

it('reminds once of each promise, whichever of three processes notices it', async () => {
  await using house = await openHouse();
  await Promise.all([house.start(), house.start(), house.start()]);
  const ana = await house.at('ana');
  const rooms: string[] = [];
  for (const number of [1, 2]) {
    await ana.says('#general', '/incident declare sev3 phishing Payroll mail asks for passwords');
    rooms.push(await until('the room', async () => (await incidentOf(house, number))?.roomId));
  }
  for (const [nth, room] of rooms.entries()) {
    await letUpdatesFallDue(house.db, nth + 1);
    await until('the reminder', async () => (await remindersIn(house, room)) > 0);
  }
  await settled(house.db);
  // Every process has looked at least once more by now.
  expect(await remindersIn(house, rooms[0] ?? '')).toBe(1);
  expect((await kindsOf(house, 1)).filter((kind) => kind === 'update-reminded')).toHaveLength(1);
});

async function remindersIn(house: House, room: string): Promise<number> {
  const ana = await house.at('ana');
  return (await ana.reads(room)).filter((each) => ana.reading(each).includes('The update is due')).length;
}

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
