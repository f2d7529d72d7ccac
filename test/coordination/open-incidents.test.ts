import { sql } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { testDatabase } from '../database.ts';
import { aCoordination, aDeclaration, ana, Clock, team } from './setting.ts';

const database = testDatabase();

it('reads an open incident again only when its row has changed, also by another replica and by an erasure', async () => {
  const clock = new Clock();
  const [coordination, replica] = [aCoordination(database.db, clock), aCoordination(database.db, clock)];
  const first = await coordination.declare('r1', team, aDeclaration(), ana);
  const second = await coordination.declare('r2', team, aDeclaration(), ana);
  const before = await coordination.openIncidents(team);
  expect(before).toEqual([second, first]);

  const changed = await replica.coordinate('r3', first.id, { type: 'change-severity', to: 'sev1', reason: '' }, ana);
  const after = await coordination.openIncidents(team);
  expect(after).toEqual([second, changed]);
  expect(after[0]).toBe(before[0]);

  await database.db.query((queries) => queries.execute(sql`update incidents set title = '' where number = 2`));
  expect((await coordination.openIncidents(team)).map(({ title }) => title)).toEqual(['', first.title]);
  const benign = { type: 'close', resolution: 'benign', summary: '', duplicateOf: null } as const;
  await replica.coordinate('r4', second.id, benign, ana);
  expect(await coordination.openIncidents(team)).toEqual([changed]);
});
