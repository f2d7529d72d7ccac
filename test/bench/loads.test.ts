import { cpus, totalmem } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, expect, it } from 'vitest';
import { type House, incidentOf, lastNumber, openHouse, settled, until } from '../faults/house.ts';
import { busyDatabase } from './busy-database.ts';
import { aCrowd, tookToType } from './crowd.ts';
import { Figures, row, table } from './figures.ts';

const rows: Record<string, string | number>[] = [];
let idle = new Figures([]);

afterAll(() => {
  const size = `${cpus().length} cores (${cpus()[0]?.model.trim()}), ${Math.round(totalmem() / 2 ** 30)} GB, with the workspace and Postgres on the same machine`;
  process.stdout.write(`\nAcknowledgements, as whoever typed sees them, on ${size}\n\n${table(rows)}\n\n`);
});

const declaring = (nth: number) => `/incident declare sev${(nth % 4) + 1} phishing The matter of ${nth}`;

it('idle', async () => {
  await using house = await openHouse();
  await house.start();
  idle = new Figures(await asked(house, 50, 20));
  rows.push(row('idle', idle, idle));
});

it('5,000 messages in a minute', async () => {
  await using house = await openHouse();
  await house.start();
  let burst = true;
  const talk = Promise.all(
    Array.from({ length: 10 }, async (_, who) => {
      const id = house.slack.workspace.administrator.hire(`talker-${who}`);
      for (let nth = 0; nth < 500; nth++) {
        const took = await tookToType(house.slack.url, id, `message ${nth} of talker ${who}`);
        await pause(Math.max(0, 120 - took));
      }
    }),
  ).finally(() => {
    burst = false;
  });
  const took: number[] = [];
  while (burst) took.push(...(await asked(house, 10, 50)));
  await talk;
  rows.push(row('5,000 channel messages in a minute', new Figures(took), idle));
  expect(Math.max(...took)).toBeLessThan(1_000);
});

it('100 people declare within a second, Slack takes 300 ms a call and the database is busy', async () => {
  await using house = await openHouse();
  await house.start();
  const crowd = aCrowd(house, 100);
  house.slack.workspace.faults.onCall('*', { kind: 'latency', fromMs: 300, toMs: 300 });
  const took = await whileBusy(house, () => crowd.type(declaring, 1_000));
  rows.push(row('100 declare within a second, Slack slow, database busy', took, idle));
  await everyRoom(house, 100, 120_000);
  expect(took.most).toBeLessThan(1_000);
});

it('the same, with the limits of Slack', async () => {
  await using house = await openHouse({ slack: { rateLimits: true } });
  await house.start();
  const crowd = aCrowd(house, 100);
  house.slack.workspace.faults.onCall('*', { kind: 'latency', fromMs: 300, toMs: 300 });
  const began = performance.now();
  const took = await whileBusy(house, () => crowd.type(declaring, 1_000));
  rows.push(row('the same, with Slack’s rate limits', took, idle));
  const heard = async () => {
    await pause(2_000);
    return (await crowd.told(/is expected at about|is open, and/)) === 100;
  };
  await until('everyone told', heard, 360_000);
  const toldAfter = performance.now() - began;
  await everyRoom(house, 100, 360_000 - (performance.now() - began));
  const allAfter = performance.now() - began;
  process.stdout.write(
    `With Slack’s limits everyone knew after ${seconds(toldAfter)} when their room comes, and had it after ${seconds(allAfter)}.\n`,
  );
  expect(took.most).toBeLessThan(1_000);
});

async function whileBusy(house: House, work: () => Promise<readonly number[]>): Promise<Figures> {
  await using _busy = await busyDatabase(house.databaseUrl);
  return new Figures(await work());
}

/** Ana asks so many times for a list, with a pause between. */
async function asked(house: House, times: number, pauseMs: number): Promise<number[]> {
  const took: number[] = [];
  for (let nth = 0; nth < times; nth++) {
    took.push(await tookToType(house.slack.url, 'U01ANA', '/incident list'));
    await pause(pauseMs);
  }
  return took;
}

/** So many incidents with a room each, and nothing twice. */
async function everyRoom(house: House, count: number, withinMs: number): Promise<void> {
  await until(
    `${count} rooms`,
    async () => {
      await pause(500);
      if ((await lastNumber(house.db)) < count) return false;
      for (let number = count; number > 0; number--) if (!(await incidentOf(house, number))?.roomId) return false;
      return true;
    },
    withinMs,
  );
  await settled(house.db);
  const rooms = await Promise.all(Array.from({ length: count }, (_, nth) => incidentOf(house, nth + 1)));
  expect(new Set(rooms.map((incident) => incident?.roomId)).size).toBe(count);
  expect(new Set(rooms.map((incident) => incident?.declaredBy)).size).toBe(count);
  expect(await lastNumber(house.db)).toBe(count);
}

function seconds(ms: number): string {
  return `${Math.round(ms / 1_000)} s`;
}
