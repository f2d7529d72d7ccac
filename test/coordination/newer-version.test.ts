import { sql } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Coordination } from '../../src/coordination/coordination.ts';
import type { Incident } from '../../src/incident/incident.ts';
import { incidents } from '../../src/store/schema.ts';
import { NotUnderstood } from '../../src/store/understood.ts';
import { testDatabase } from '../database.ts';
import { aCoordination, aDeclaration, ana, Clock, team } from './setting.ts';

describe('what a newer version stored', () => {
  const database = testDatabase();
  let coordination: Coordination;
  let incident: Incident;

  beforeEach(async () => {
    coordination = aCoordination(database.db, new Clock());
    incident = await coordination.declare('r1', team, aDeclaration(), ana);
  });

  const run = (statement: string) => database.db.query((queries) => queries.execute(sql.raw(statement)));

  it.each([
    ['a phase', `update incidents set phase = 'aftermath'`],
    ['what was gathered', `update incidents set gathered = gathered || '{"scope":"another shape"}'`],
  ])('is not taken for a fault of its own: %s', async (_, statement) => {
    await run(statement);
    await expect(coordination.incident(incident.id)).rejects.toBeInstanceOf(NotUnderstood);
  });

  it('is not taken for a fault of its own: an event', async () => {
    await run(`insert into timeline_entries
      select team_id, incident_id, 2, at, by, 'of-a-newer-version', facts, null, previous_hash, hash from timeline_entries`);
    await expect(coordination.timeline(incident.id)).rejects.toBeInstanceOf(NotUnderstood);
  });

  it('is not taken for a fault of its own: a plan', async () => {
    await run(
      `insert into plans (team_id, version, plan) select team_id, 'newer', plan::jsonb || '{"novelty":true}' from plans`,
    );
    await run(`update incidents set plan_version = 'newer'`);
    const declared = await coordination.incident(incident.id);
    await expect(coordination.planOf(declared)).rejects.toBeInstanceOf(NotUnderstood);
  });

  it('stays when this one changes the incident', async () => {
    await run(`update incidents set gathered = gathered || '{"novelty":"kept"}'`);
    await coordination.coordinate('r2', incident.id, { type: 'note', text: 'x', message: null }, ana);
    const [row] = await database.db.query((queries) => queries.select().from(incidents));
    expect(row?.gathered).toMatchObject({ novelty: 'kept', briefed: [] });
  });
});
