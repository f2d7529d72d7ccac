import { beforeEach, describe, expect, it } from 'vitest';
import { type Coordination, Repeat } from '../../src/coordination/coordination.ts';
import { createCoordination } from '../../src/coordination/create-coordination.ts';
import { Refusal } from '../../src/incident/refusal.ts';
import { nextAfter } from '../../src/plan/calendar.ts';
import { testDatabase } from '../database.ts';
import { aCoordination, aDeclaration, ana, aPlan, Clock, team } from './setting.ts';

describe('declaring', () => {
  const database = testDatabase();
  let coordination: Coordination;
  beforeEach(() => {
    coordination = aCoordination(database.db, new Clock());
  });

  it('stores an incident that is found again by id, number and among the open ones', async () => {
    const declared = await coordination.declare('r1', team, aDeclaration({ commander: 'BEN' }), ana);
    expect(declared).toMatchObject({ number: 1, phase: 'detection', lastEntry: 2, roles: { commander: ['BEN'] } });
    expect(await coordination.incident(declared.id)).toEqual(declared);
    expect(await coordination.incidentNumbered(team, 1)).toEqual(declared);
    expect(await coordination.openIncidents(team)).toEqual([declared]);
  });

  it('declares once for a request that is delivered twice', async () => {
    await coordination.declare('r1', team, aDeclaration(), ana);
    await expect(coordination.declare('r1', team, aDeclaration(), ana)).rejects.toBeInstanceOf(Repeat);
    expect(await coordination.openIncidents(team)).toHaveLength(1);
  });

  it('gives 20 people who declare at once 20 consecutive numbers', async () => {
    const twenty = Array.from({ length: 20 }, (_, n) => coordination.declare(`r${n}`, team, aDeclaration(), ana));
    const numbers = (await Promise.all(twenty)).map(({ number }) => number);
    expect(numbers.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, n) => n + 1));
  });

  it('loses no number to a declaration that was refused, and lets the request be made again', async () => {
    await expect(coordination.declare('r1', team, aDeclaration({ title: ' ' }), ana)).rejects.toBeInstanceOf(Refusal);
    expect(await coordination.declare('r1', team, aDeclaration(), ana)).toMatchObject({ number: 1 });
  });

  it('counts every workspace on its own', async () => {
    await coordination.declare('r1', 'T1', aDeclaration(), ana);
    expect(await coordination.declare('r1', 'T2', aDeclaration(), ana)).toMatchObject({ number: 1, teamId: 'T2' });
    expect(await coordination.openIncidents('T1')).toHaveLength(1);
  });

  it('picks another code name when an open incident bears the first', async () => {
    const picks = [0, 0, 0, 0, 5, 5];
    const { db } = database;
    const pick = () => picks.shift() ?? 0;
    const picky = createCoordination({
      db,
      plan: { plan: aPlan, version: 'v1' },
      now: () => new Date(),
      nextAfter,
      pick,
    });
    const first = await picky.declare('r1', team, aDeclaration(), ana);
    const second = await picky.declare('r2', team, aDeclaration(), ana);
    expect(second.codeName).not.toBe(first.codeName);
    expect(picks).toEqual([]);
  });

  it('gives up on a code name of its own rather than on the declaration', async () => {
    const { db } = database;
    const now = () => new Date();
    const stuck = createCoordination({ db, plan: { plan: aPlan, version: 'v1' }, now, nextAfter, pick: () => 0 });
    await stuck.declare('r1', team, aDeclaration(), ana);
    expect(await stuck.declare('r2', team, aDeclaration(), ana)).toMatchObject({ number: 2 });
  });
});
