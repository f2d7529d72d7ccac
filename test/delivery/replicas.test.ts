import postgres from 'postgres';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type RunningDelivery, startDelivery } from '../../src/delivery/start-delivery.ts';
import { pause } from '../../src/delivery/wait.ts';
import { type Delivery, TryAgain } from '../../src/incident/effect.ts';
import type { Database } from '../../src/store/database.ts';
import { openPostgres } from '../../src/store/postgres.ts';
import { silent } from '../coordination/setting.ts';
import { manyConnections, onPostgres, testDatabase } from '../database.ts';
import { anEffect, anOutbox, gate } from './setting.ts';

describe.runIf(onPostgres)(manyConnections('several replicas'), () => {
  const database = testDatabase();
  let databases: Database[] = [];
  let running: RunningDelivery[] = [];
  let admin: postgres.Sql;

  beforeEach(() => {
    admin = postgres(database.url, { max: 1, onnotice() {}, connection: { application_name: 'admin' } });
  });
  afterEach(async () => {
    await Promise.all(running.map((delivery) => delivery.stop()));
    await Promise.all(databases.map((db) => db.close()));
    await admin.end();
    running = [];
    databases = [];
  });

  async function replica(
    deliver: (delivery: Delivery) => Promise<void>,
    { poll = 20, lease = 10_000 } = {},
  ): Promise<void> {
    const db = openPostgres(database.url);
    databases.push(db);
    const pace = { lease, poll, gather: 1, backoff: () => 1 };
    running.push(await startDelivery({ db, destination: { deliver }, deliveryAttempts: 1_000, log: silent, pace }));
  }

  const breakConnections = () =>
    admin`select pg_terminate_backend(pid) from pg_stat_activity
          where datname = current_database() and application_name = 'muster'`;

  it('deliver everything once and in order, whatever fails', async () => {
    await using outbox = await anOutbox(database.db);
    const lanes = Array.from({ length: 8 }, (_, lane) => Array.from({ length: 15 }, (_, n) => `${lane}/${n}`));
    await outbox.put(...lanes.flatMap((keys, lane) => keys.map((key) => anEffect(key, `lane ${lane}`))));
    const delivered: string[] = [];
    const inHand = new Set<string>();
    const overlaps: string[] = [];
    const deliver = async ({ key, attempt }: Delivery) => {
      const lane = key.split('/')[0] ?? '';
      if (inHand.has(lane)) overlaps.push(key);
      inHand.add(lane);
      await new Promise(setImmediate);
      inHand.delete(lane);
      if (attempt === 1 && key.endsWith('3')) throw new TryAgain(1, 'rate limited');
      if (attempt === 1 && key.endsWith('7')) throw new Error('not yet');
      delivered.push(key);
    };
    for (let n = 0; n < 3; n++) await replica(deliver);
    await outbox.concluded('0/14');
    await Promise.all(running.map((each) => each.idle()));
    expect(overlaps).toEqual([]);
    expect(delivered).toHaveLength(8 * 15);
    for (const keys of lanes) expect(delivered.filter((key) => keys.includes(key))).toEqual(keys);
  });

  it('lose nothing and keep the order when the database breaks off every connection', async () => {
    await using outbox = await anOutbox(database.db);
    const lanes = Array.from({ length: 6 }, (_, lane) => Array.from({ length: 12 }, (_, n) => `${lane}/${n}`));
    await outbox.put(...lanes.flatMap((keys, lane) => keys.map((key) => anEffect(key, `lane ${lane}`))));
    const delivered: string[] = [];
    const repeatedUntold: string[] = [];
    let count = 0;
    const deliver = async ({ key, attempt }: Delivery) => {
      if (++count % 20 === 0) await breakConnections();
      if (!delivered.includes(key)) delivered.push(key);
      else if (attempt === 1) repeatedUntold.push(key);
    };
    for (let n = 0; n < 3; n++) await replica(deliver, { lease: 300 });
    while ((await admin`select 1 from effects where done_at is null limit 1`).length > 0) await pause(20);
    expect(repeatedUntold).toEqual([]);
    for (const keys of lanes) expect(delivered.filter((key) => keys.includes(key))).toEqual(keys);
  });

  it('hear of new effects again after their connection was broken off', async () => {
    await using outbox = await anOutbox(database.db);
    const seen = gate();
    await replica(async () => seen.open(), { poll: 60_000 });
    await breakConnections();
    await outbox.put(anEffect('k'));
    await seen.passed;
  });
});
