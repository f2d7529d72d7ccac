import { sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import type { Incident } from '../../src/incident/incident.ts';
import { enqueue } from '../../src/store/outbox.ts';
import { readQueue } from '../../src/store/queue.ts';
import { effects } from '../../src/store/schema.ts';
import { effectKeyed, restore, setAsideEffects, undeliveredIncidents } from '../../src/store/set-aside.ts';
import { aCoordination, aDeclaration, ana, Clock, team } from '../coordination/setting.ts';
import { testDatabase } from '../database.ts';
import { anEffect } from '../delivery/setting.ts';

describe('the queue', () => {
  const database = testDatabase();
  const run = (statement: ReturnType<typeof sql>) => database.db.query((queries) => queries.execute(statement));
  const queueOf = (ids?: readonly string[]) => database.db.query((queries) => readQueue(queries, ids));
  const put = ({ id: incidentId, teamId }: Incident, ...all: Parameters<typeof enqueue>[2]) =>
    database.db.transaction((tx) => enqueue(tx, { incidentId, teamId }, all));

  async function incidents(): Promise<[Incident, Incident]> {
    const coordination = aCoordination(database.db, new Clock());
    const one = await coordination.declare('one', team, aDeclaration(), ana);
    const other = await coordination.declare('other', team, aDeclaration(), ana);
    await database.db.query((queries) => queries.delete(effects));
    return [one, other];
  }

  it('is empty when everything is done', async () => {
    const [one] = await incidents();
    await put(one, anEffect('done'));
    await run(sql`update effects set done_at = now()`);
    expect(await queueOf()).toEqual({ waiting: 0, held: 0, setAside: 0, oldest: null });
  });

  it('counts what waits, what was given up, and what waits behind a room that was given up', async () => {
    const [one, other] = await incidents();
    await put(one, { ...anEffect('room', 'a'), essential: true }, anEffect('behind', 'a'), anEffect('elsewhere', 'b'));
    await put(other, anEffect('of another', 'c'), anEffect('given up', 'c'));
    await run(sql`update effects set set_aside_at = now() where key in ('room', 'given up')`);
    await run(sql`update effects set enqueued_at = '2026-01-01T10:00:00Z', last_error = 'chat.update: ratelimited'
      where key = 'elsewhere'`);
    const oldest = {
      incidentId: one.id,
      type: 'tell-room',
      since: new Date('2026-01-01T10:00:00Z'),
      lastError: 'chat.update: ratelimited',
    };
    expect(await queueOf()).toEqual({ waiting: 2, held: 1, setAside: 2, oldest });
    expect(await queueOf([one.id])).toEqual({ waiting: 1, held: 1, setAside: 1, oldest });
    expect(await queueOf([other.id])).toMatchObject({ waiting: 1, held: 0, setAside: 1 });
    expect(await queueOf([])).toEqual({ waiting: 0, held: 0, setAside: 0, oldest: null });
  });

  it('names incidents of the workspace with something undelivered, and what was given up of them', async () => {
    const [one, other] = await incidents();
    await put(one, anEffect('done'));
    await put(other, anEffect('first'), anEffect('second'));
    await run(sql`update effects set done_at = now() where key = 'done'`);
    await run(sql`update effects set set_aside_at = now(), last_error = 'the channel is gone' where key = 'second'`);
    const undelivered = await database.db.query((queries) => undeliveredIncidents(queries, team));
    expect(undelivered.map(({ id }) => id)).toEqual([other.id]);
    expect(await database.db.query((queries) => undeliveredIncidents(queries, 'T2'))).toEqual([]);
    const given = await database.db.query((queries) => setAsideEffects(queries, [one.id, other.id]));
    const at = expect.any(Date);
    const why = 'the channel is gone';
    expect(given).toEqual([{ key: 'second', incidentId: other.id, type: 'tell-room', at, why }]);
    expect(await database.db.query((queries) => setAsideEffects(queries, [one.id]))).toEqual([]);
  });

  it('takes back once what was given up, as good as new', async () => {
    const [one] = await incidents();
    await put(one, anEffect('k'));
    await run(sql`update effects set failures = 8, takeovers = 20, attempts = 8, due_at = now() + interval '1 hour'`);
    expect(await database.db.query((queries) => restore(queries, 'k'))).toBe(false);
    await run(sql`update effects set set_aside_at = now()`);
    expect(await database.db.query((queries) => restore(queries, 'k'))).toBe(true);
    expect(await database.db.query((queries) => restore(queries, 'k'))).toBe(false);
    const [row] = await database.db.query((queries) => queries.select().from(effects));
    expect(row).toMatchObject({ setAsideAt: null, failures: 0, takeovers: 0, attempts: 8 });
    expect(await database.db.query((queries) => effectKeyed(queries, 'k'))).toMatchObject({ done: false });
    expect(await database.db.query((queries) => effectKeyed(queries, 'another'))).toBeNull();
  });
});
