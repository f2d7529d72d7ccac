import { sql } from 'drizzle-orm';
import { expect, it } from 'vitest';
import type { Happening } from '../../src/simulator/protocol.ts';
import { rowsOf } from '../../src/store/rows-of.ts';
import { behindTcpProxy } from './behind-tcp-proxy.ts';
import { type House, incidentOf, kindsOf, lastNumber, letUpdatesFallDue, settled, until } from './house.ts';

const title = 'Payroll mail asks for passwords';

const words = 'Twelve people got the mail, three entered their password.';

function saysThatItFailed(happening: Happening): boolean {
  return /nothing was done|went wrong on our side/.test(JSON.stringify(happening));
}

it.for(['away', 'freeze'] as const)('says so while the database is gone (%s), and goes on by itself', async (how) => {
  const { house, postgres } = await behindTcpProxy();
  try {
    const program = await house.start();
    const ana = await house.at('ana');
    await ana.says('#general', `/incident declare sev3 phishing ${title}`);
    const room = await until('the room', async () => (await incidentOf(house, 1))?.roomId);
    await settled(house.db);
    await house.screenOf('ana');
    await ana.says(room, '/incident update');
    await ana.seesModal(/update/i);

    await postgres[how]();
    await letUpdatesFallDue(house.db);
    expect(await program.readiness()).toMatchObject({ status: 503, body: { ready: false, database: false } });
    await ana.says(room, '/incident severity sev1 three people entered their password');
    await ana.triesToSubmit({ 'What we know': words });
    const screen = await house.screenOf('ana');
    await until('both times that it failed', async () => screen.filter(saysThatItFailed).length === 2);
    const failures = screen.filter(saysThatItFailed).map((happening) => JSON.stringify(happening));
    for (const typed of [words, 'severity sev1 three people entered their password'])
      expect(failures.filter((failure) => failure.includes(typed))).toHaveLength(1);
    expect(await kindsOf(house, 1)).toEqual(['declared', 'room-opened']);

    await postgres.back();
    await until('readiness', async () => (await program.readiness()).status === 200);
    await until('the reminder', async () => (await kindsOf(house, 1)).includes('update-reminded'));
    await ana.says(room, `/incident update ${words}`);
    await ana.says(room, '/incident severity sev2 it spreads');
    await until('both', async () => (await kindsOf(house, 1)).includes('people-briefed'));
    await settled(house.db);
    await until('that it listens again', () => isListening(house));
    const read = (await ana.reads(room)).map((message) => ana.reading(message));
    expect(read.filter((text) => text.includes('Twelve people got the mail'))).toHaveLength(1);
    expect((await kindsOf(house, 1)).toSorted()).toEqual([
      'declared',
      'people-briefed',
      'room-opened',
      'severity-changed',
      'update-posted',
      'update-reminded',
    ]);
    expect(await lastNumber(house.db)).toBe(1);
    expect(house.printed()).not.toMatch(/payroll|twelve|three people/i);
  } finally {
    await house.close();
    await postgres.close();
  }
});

async function isListening({ db }: House): Promise<boolean> {
  const answer = await db.query((queries) =>
    queries.execute(sql`select 1 from pg_stat_activity where datname = current_database() and query ilike 'listen%'`),
  );
  return rowsOf(answer).length > 0;
}
