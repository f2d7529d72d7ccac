import { sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { pause } from '../../src/delivery/wait.ts';
import { testDatabase } from '../database.ts';
import { anEffect, anOutbox, gate } from './setting.ts';

describe('the lease of an effect', () => {
  const database = testDatabase();

  it('tells a worker that lost it to stop, and heeds nothing it says afterwards', async () => {
    await using outbox = await anOutbox(database.db);
    await outbox.put(anEffect('k'));
    const begun = gate();
    const told = gate();
    const steps: string[] = [];
    await outbox.start(
      async ({ attempt, signal, once }) => {
        if (attempt > 2) return;
        begun.open();
        signal.addEventListener('abort', told.open);
        await told.passed;
        await once('late', async () => void steps.push('late'));
      },
      { lease: 900 },
    );
    await begun.passed;
    await takenByAnother();
    await told.passed;
    await database.db.query((queries) => queries.execute(sql`update effects set claimed_until = now()`));
    await outbox.concluded('k');
    const [row] = await outbox.rows();
    expect(row).toMatchObject({ attempts: 3, failures: 0 });
    expect(row?.steps).toEqual({});
    expect(steps).toEqual(['late']);
  });

  it('runs out when nobody renews it, and the effect is tried again', async () => {
    await using outbox = await anOutbox(database.db);
    await outbox.put(anEffect('k'));
    const attempts: number[] = [];
    const delivery = await outbox.start(async ({ attempt }) => void attempts.push(attempt));
    await delivery.stop();
    attempts.length = 0;
    await database.db.query((queries) =>
      queries.execute(
        sql`update effects set done_at = null, claimed_by = 'crashed', claimed_until = now(), attempts = 1`,
      ),
    );
    const another = await outbox.start(async ({ attempt }) => void attempts.push(attempt));
    await another.idle();
    expect(attempts).toEqual([2]);
    expect((await outbox.rows())[0]).toMatchObject({ takeovers: 1 });
  });

  it('of a process that is gone ends at the next start of an embedded database', async () => {
    await using outbox = await anOutbox(database.db, { embedded: true });
    await outbox.put(anEffect('k'));
    await takenByAnother();
    const attempts: number[] = [];
    const delivery = await outbox.start(async ({ attempt }) => void attempts.push(attempt));
    await delivery.idle();
    expect(attempts).toEqual([2]);
  });

  it('is given no more to an effect that brings the process down every time', async () => {
    await using outbox = await anOutbox(database.db);
    await outbox.put(anEffect('k'), anEffect('behind it'));
    await database.db.query((queries) => queries.execute(sql`update effects set takeovers = 20 where key = 'k'`));
    const delivered: string[] = [];
    const delivery = await outbox.start(async ({ key }) => void delivered.push(key));
    await delivery.idle();
    expect(delivered).not.toContain('k');
    expect(delivered).toContain('behind it');
  });

  it('is renewed for as long as the work goes on', async () => {
    await using outbox = await anOutbox(database.db);
    await outbox.put(anEffect('k'));
    const attempts: number[] = [];
    let aborted = false;
    const delivery = await outbox.start(
      async ({ attempt, signal }) => {
        attempts.push(attempt);
        signal.addEventListener('abort', () => {
          aborted = true;
        });
        const first = (await outbox.rows())[0]?.claimedUntil ?? new Date(0);
        while (((await outbox.rows())[0]?.claimedUntil ?? first) <= new Date(first.getTime() + 200)) await pause(5);
      },
      { lease: 1_500 },
    );
    await delivery.idle();
    expect(attempts).toEqual([1]);
    expect(aborted).toBe(false);
  });

  function takenByAnother(): Promise<unknown> {
    return database.db.query((queries) =>
      queries.execute(
        sql`update effects set claimed_by = 'another', attempts = attempts + 1, claimed_until = now() + interval '1 hour'`,
      ),
    );
  }
});

describe('stopping', () => {
  const database = testDatabase();

  it('waits for the work in hand and begins nothing new', async () => {
    await using outbox = await anOutbox(database.db);
    await outbox.put(anEffect('in hand'), anEffect('waiting'));
    const begun = gate();
    const finish = gate();
    const delivery = await outbox.start(async () => {
      begun.open();
      await finish.passed;
    });
    await begun.passed;
    const stopped = delivery.stop();
    finish.open();
    await stopped;
    const [inHand, waiting] = await outbox.rows();
    expect(inHand?.doneAt).not.toBeNull();
    expect(waiting).toMatchObject({ doneAt: null, attempts: 0, claimedBy: null });
  });

  it('puts back what does not end, to be taken at once by the next', async () => {
    await using outbox = await anOutbox(database.db);
    await outbox.put(anEffect('hangs'), anEffect('heeds', 'b'));
    let begun = 0;
    const both = gate();
    const delivery = await outbox.start(
      async ({ key, signal }) => {
        if (++begun === 2) both.open();
        await new Promise((_, reject) => {
          if (key === 'heeds') signal.addEventListener('abort', () => reject(signal.reason));
        });
      },
      { finish: 10, heed: 10 },
    );
    await both.passed;
    await delivery.stop();
    for (const row of await outbox.rows()) expect(row).toMatchObject({ claimedBy: null, failures: 0, doneAt: null });
    const attempts: number[] = [];
    const next = await outbox.start(async ({ attempt }) => void attempts.push(attempt));
    await next.idle();
    expect(attempts).toEqual([2, 2]);
  });
});
