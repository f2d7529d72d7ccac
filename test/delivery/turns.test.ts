import { setTimeout as sleep } from 'node:timers/promises';
import { eq, sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { CannotDeliver, type Delivery, type Enqueued, TurnDelayed } from '../../src/incident/effect.ts';
import { rerank } from '../../src/store/outbox.ts';
import { effects } from '../../src/store/schema.ts';
import { testDatabase } from '../database.ts';
import { anEffect, anOutbox, gate } from './setting.ts';

/** Something that takes its turn at the step 'room', of a severity of this rank. */
function aRoom(key: string, rank: number): Enqueued {
  return { ...anEffect(key, `room/${key}`, { type: 'open-room' }), essential: true, rank, turn: 'room' };
}

const database = testDatabase();

describe('effects that wait for a turn', () => {
  it('take it one at a time, the most serious first and then the oldest', async () => {
    await using outbox = await anOutbox(database.db);
    await outbox.put(aRoom('a4', 3), aRoom('b4', 3), aRoom('c2', 1), aRoom('d1', 0), aRoom('e2', 1));
    const taken: string[] = [];
    let atIt = 0;
    let most = 0;
    const take = async ({ key, once }: Delivery) => {
      await once('room', async () => {
        most = Math.max(most, ++atIt);
        taken.push(key);
        await sleep(2);
        atIt--;
      });
    };
    const replicas = await Promise.all([outbox.start(take), outbox.start(take)]);
    for (const replica of replicas) await replica.idle();
    expect(taken).toEqual(['d1', 'c2', 'e2', 'a4', 'b4']);
    expect(most).toBe(1);
  });

  it('let the next one in before they are done with everything else', async () => {
    await using outbox = await anOutbox(database.db);
    await outbox.put(aRoom('first', 0), aRoom('second', 0));
    const second = gate();
    await outbox.start(
      async ({ key, once }) => {
        await once('room', async () => {});
        if (key === 'first') await second.passed;
        else second.open();
      },
      { poll: 60_000 },
    );
    await Promise.all([outbox.concluded('first'), outbox.concluded('second')]);
    expect((await outbox.rows()).every(({ doneAt }) => doneAt)).toBe(true);
  });

  it('are overtaken by one that is more serious and comes while they wait', async () => {
    await using outbox = await anOutbox(database.db);
    await outbox.put(...Array.from({ length: 40 }, (_, n) => aRoom(`minor ${n}`, 3)));
    const taken: string[] = [];
    const asked = gate();
    let open = false;
    const take = async ({ key, effect, once }: Delivery) => {
      if (effect.type !== 'open-room') return;
      await once('room', async () => {
        asked.open();
        if (!open) throw new TurnDelayed(60_000, 3_000, 'rate limited');
        taken.push(key);
      });
    };
    const replicas = await Promise.all([outbox.start(take), outbox.start(take)]);
    await asked.passed;
    for (const replica of replicas) await replica.idle();
    await outbox.put(aRoom('grave', 0));
    for (const replica of replicas) await replica.idle();
    open = true;
    await theWaitIsOver();
    for (const replica of replicas) await replica.idle();
    expect(taken[0]).toBe('grave');
    expect(taken).toHaveLength(41);
  });

  it('are not overtaken by milliseconds', async () => {
    await using outbox = await anOutbox(database.db);
    await outbox.put(aRoom('grave', 0), aRoom('minor', 3));
    await database.db.query((queries) =>
      queries.update(effects).set({ dueAt: sql`now() + interval '500 milliseconds'` }).where(eq(effects.key, 'grave')),
    );
    const taken: string[] = [];
    await outbox.start(async ({ key, once }) => {
      await once('room', async () => void taken.push(key));
    });
    await Promise.all([outbox.concluded('grave'), outbox.concluded('minor')]);
    expect(taken).toEqual(['grave', 'minor']);
  });

  it('are asked for no more, any of them, until the wait that one of them met is over', async () => {
    await using outbox = await anOutbox(database.db);
    await outbox.put(aRoom('first', 1), aRoom('second', 1), aRoom('third', 1), anEffect('elsewhere', 'b'));
    const asked: string[] = [];
    const delivery = await outbox.start(async ({ key, effect, once }) => {
      asked.push(key);
      if (effect.type === 'open-room')
        await once('room', async () => Promise.reject(new TurnDelayed(60_000, 1, 'rate limited')));
    });
    await delivery.idle();
    expect(asked.filter((key) => !key.includes('/wait/')).toSorted()).toEqual(['elsewhere', 'first']);
    const rooms = (await outbox.rows()).filter(({ turn }) => turn);
    expect(rooms.map(({ dueAt }) => dueAt.getTime() > Date.now() + 50_000)).toEqual([true, true, true]);
    expect(rooms.map(({ attempts, failures }) => [attempts, failures])).toEqual([
      [1, 0],
      [0, 0],
      [0, 0],
    ]);
  });

  it('do not wait for one that failed for a reason of its own', async () => {
    await using outbox = await anOutbox(database.db);
    await outbox.put(aRoom('poisoned', 0), aRoom('slow', 0), aRoom('well', 3));
    const opened: string[] = [];
    const delivery = await outbox.start(
      async ({ key, effect, once }) => {
        if (effect.type !== 'open-room') return;
        await once('room', async () => {
          if (key === 'poisoned') throw new CannotDeliver('every name is taken');
          if (key === 'slow') throw new Error('not yet');
        });
        opened.push(key);
      },
      { backoff: () => 60_000 },
    );
    await delivery.idle();
    expect(opened).toEqual(['well']);
  });

  it('go by the severity of now', async () => {
    await using outbox = await anOutbox(database.db);
    const before = { ...aRoom('of this incident', 3), turn: null };
    await outbox.put(before, anEffect('done'));
    await database.db.query((queries) =>
      queries.update(effects).set({ doneAt: sql`now()` }).where(eq(effects.key, 'done')),
    );
    await database.db.transaction((tx) => rerank(tx, outbox.incident.id, 1));
    expect((await outbox.rows()).map(({ key, rank }) => [key, rank])).toEqual([
      ['of this incident', 1],
      ['done', 0],
    ]);
  });

  it('tell whoever declared once when theirs is expected, if that is more than a few seconds', async () => {
    await using outbox = await anOutbox(database.db);
    await outbox.put(...['a', 'b', 'c', 'd', 'e'].map((key) => aRoom(key, 1)));
    let limits = 3;
    const delivery = await outbox.start(async ({ effect, once }) => {
      if (effect.type !== 'open-room') return;
      await once('room', async () => {
        if (limits-- > 0) throw new TurnDelayed(1, 3_000, 'rate limited');
      });
    });
    await delivery.idle();
    while ((await outbox.rows()).some(({ doneAt }) => !doneAt)) await delivery.idle();
    const told = (await outbox.rows()).filter(({ key }) => key.includes('/wait/'));
    expect(told.map(({ key, lane }) => [key.split('/')[0], lane])).toEqual([
      ['d', 'person/ANA'],
      ['e', 'person/ANA'],
    ]);
  });

  it('tell it anew when it turns out to be a minute later, and not before', async () => {
    await using outbox = await anOutbox(database.db);
    await outbox.put(aRoom('a', 1));
    const waits = [20_000, 70_000, 110_000];
    const delivery = await outbox.start(async ({ effect, once }) => {
      if (effect.type !== 'open-room') return;
      await once('room', async () => {
        const wait = waits.shift();
        if (wait) throw new TurnDelayed(wait, 1, 'rate limited');
      });
    });
    const said = [];
    for (let nth = 0; nth < 3; nth++) {
      await delivery.idle();
      said.push((await outbox.rows()).filter(({ key }) => key.includes('/wait/')).length);
      await theWaitIsOver();
    }
    expect(said).toEqual([1, 1, 2]);
  });
});

describe('when hands are short', () => {
  it('what concerns a more serious incident goes first', async () => {
    await using outbox = await anOutbox(database.db);
    await outbox.put(...[3, 1, 0, 2].map((rank) => ({ ...anEffect(`rank ${rank}`, `lane ${rank}`), rank })));
    const delivered: string[] = [];
    const delivery = await outbox.start(async ({ key }) => void delivered.push(key), { atOnce: 1 });
    await delivery.idle();
    expect(delivered).toEqual(['rank 0', 'rank 1', 'rank 2', 'rank 3']);
  });
});

async function theWaitIsOver(): Promise<void> {
  await database.db.query((queries) => queries.update(effects).set({ dueAt: sql`now()` }));
}
