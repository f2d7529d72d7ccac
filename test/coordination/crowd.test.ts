import { afterEach, describe, expect, it } from 'vitest';
import type { Database } from '../../src/store/database.ts';
import { openPostgres } from '../../src/store/postgres.ts';
import { verifyTimeline } from '../../src/store/verify.ts';
import { manyConnections, onPostgres, testDatabase } from '../database.ts';
import { aCoordination, aDeclaration, ana, Clock, team } from './setting.ts';

describe.runIf(onPostgres)(manyConnections('300 updates at once on one incident, by way of three replicas'), () => {
  const database = testDatabase();
  const replicas: Database[] = [];
  afterEach(async () => {
    await Promise.all(replicas.splice(0).map((db) => db.close()));
  });

  it('are stored, all of them, one after the other', async () => {
    const clock = new Clock();
    const { id } = await aCoordination(database.db, clock).declare('r', team, aDeclaration(), ana);
    for (let nth = 0; nth < 3; nth++) replicas.push(openPostgres(database.url));
    const coordinations = replicas.map((db) => aCoordination(db, clock));
    const ends = await Promise.allSettled(
      Array.from({ length: 300 }, (_, nth) =>
        coordinations[nth % 3]?.coordinate(
          `update ${nth}`,
          id,
          { type: 'post-update', known: `Fact ${nth}`, doing: '', need: '', nextAt: null },
          ana,
        ),
      ),
    );
    expect(ends.filter(({ status }) => status === 'rejected')).toEqual([]);
    const timeline = await aCoordination(database.db, clock).timeline(id);
    const facts = timeline.flatMap(({ event }) => (event.type === 'update-posted' ? [event.words.known] : []));
    expect(new Set(facts).size).toBe(300);
    expect(await database.db.query((queries) => verifyTimeline(queries, id))).toMatchObject({ whole: true });
  });
});
