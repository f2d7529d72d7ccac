import { describe, expect, it } from 'vitest';
import { testDatabase } from '../database.ts';
import { anEffect, anOutbox, gate } from './setting.ts';

describe('the order of delivery', () => {
  const database = testDatabase();

  it('keeps the order within a lane, one at a time', async () => {
    await using outbox = await anOutbox(database.db);
    const keys = Array.from({ length: 20 }, (_, n) => `k${n}`);
    await outbox.put(...keys.map((key) => anEffect(key)));
    const delivered: string[] = [];
    let inHand = 0;
    let mostInHand = 0;
    const delivery = await outbox.start(async ({ key }) => {
      mostInHand = Math.max(mostInHand, ++inHand);
      await new Promise(setImmediate);
      delivered.push(key);
      inHand--;
    });
    await delivery.idle();
    expect(delivered).toEqual(keys);
    expect(mostInHand).toBe(1);
  });

  it('does not let one lane wait for another', async () => {
    await using outbox = await anOutbox(database.db);
    await outbox.put(anEffect('slow', 'a'), anEffect('behind it', 'a'), anEffect('quick', 'b'));
    const delivered: string[] = [];
    const slow = gate();
    const quick = gate();
    const delivery = await outbox.start(async ({ key }) => {
      if (key === 'slow') await slow.passed;
      delivered.push(key);
      if (key === 'quick') quick.open();
    });
    await quick.passed;
    expect(delivered).toEqual(['quick']);
    slow.open();
    await delivery.idle();
    expect(delivered).toEqual(['quick', 'slow', 'behind it']);
  });

  it('delivers what is enqueued while it runs', async () => {
    await using outbox = await anOutbox(database.db);
    const seen = gate();
    await outbox.start(async () => seen.open(), { poll: 60_000 });
    await outbox.put(anEffect('later'));
    await seen.passed;
  });

  it('delivers once what is enqueued twice under one key', async () => {
    await using outbox = await anOutbox(database.db);
    const delivered: string[] = [];
    const delivery = await outbox.start(async ({ key }) => void delivered.push(key));
    await outbox.put(anEffect('same'));
    await outbox.put(anEffect('same'));
    await delivery.idle();
    expect(delivered).toEqual(['same']);
  });

  it('tells the destination whose effect it is and when it was decided', async () => {
    await using outbox = await anOutbox(database.db);
    const told: unknown[] = [];
    const delivery = await outbox.start(async ({ effect, incidentId, teamId, attempt, enqueuedAt }) => {
      const recent = Math.abs(Date.now() - enqueuedAt.getTime()) < 60_000;
      told.push({ effect, incidentId, teamId, attempt, recent });
    });
    await outbox.put(anEffect('k', 'room/1', { type: 'invite', people: ['BEN'] }));
    await delivery.idle();
    expect(told).toEqual([
      {
        effect: { type: 'invite', people: ['BEN'] },
        incidentId: outbox.incident.id,
        teamId: 'T1',
        attempt: 1,
        recent: true,
      },
    ]);
  });
});
