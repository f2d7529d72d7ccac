import { sql } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Coordination } from '../../src/coordination/coordination.ts';
import type { Incident } from '../../src/incident/incident.ts';
import { hashOf } from '../../src/store/chain.ts';
import { DatabaseFault } from '../../src/store/database-fault.ts';
import { eraseWords } from '../../src/store/erase.ts';
import { timelineRows } from '../../src/store/timeline.ts';
import { verifyTimeline } from '../../src/store/verify.ts';
import { aCoordination, aDeclaration, ana, Clock, team } from '../coordination/setting.ts';
import { testDatabase } from '../database.ts';

describe('the timeline', () => {
  const database = testDatabase();
  let coordination: Coordination;
  let incident: Incident;

  beforeEach(async () => {
    coordination = aCoordination(database.db, new Clock());
    const { id } = await coordination.declare('r1', team, aDeclaration({ commander: 'ANA' }), ana);
    await coordination.coordinate('r2', id, { type: 'note', text: 'Called the bank', message: null }, ana);
    incident = await coordination.coordinate('r3', id, { type: 'change-phase', to: 'analysis', reason: '' }, ana);
  });

  const run = (statement: string) => database.db.query((queries) => queries.execute(sql.raw(statement)));
  const verdict = () => database.db.query((queries) => verifyTimeline(queries, incident.id));
  /** As someone would who owns the database. */
  const tamper = (statement: string) =>
    database.db.transaction(async (tx) => {
      await tx.execute(sql`set local session_replication_role = replica`);
      await tx.execute(sql.raw(statement));
    });

  it('is whole as it was recorded', async () => {
    expect(await verdict()).toEqual({ whole: true, entries: 4, erased: 0 });
  });

  it('holds together whatever order a database keeps keys in, and whatever people typed', async () => {
    const text = 'é “quotes” \\ \u2028 \u{1f9ef} {"b":1,"a":2} <!channel>';
    await coordination.coordinate('r4', incident.id, { type: 'note', text, message: null }, ana);
    expect(await verdict()).toMatchObject({ whole: true, entries: 5 });
    expect((await coordination.timeline(incident.id)).at(-1)?.event).toMatchObject({ words: { text } });
  });

  it.each([
    `update timeline_entries set by = 'BEN'`,
    'delete from timeline_entries where sequence = 4',
    'truncate timeline_entries cascade',
    `update timeline_words set words = '{"text":"never"}'`,
    'truncate timeline_words',
  ])('refuses: %s', async (statement) => {
    const before = await coordination.timeline(incident.id);
    await expect(run(statement)).rejects.toBeInstanceOf(DatabaseFault);
    expect(await coordination.timeline(incident.id)).toEqual(before);
  });

  it.each([
    ['a changed author', `update timeline_entries set by = 'BEN' where sequence = 3`, 3],
    ['a changed time', `update timeline_entries set at = at + interval '1 ms' where sequence = 2`, 2],
    ['a changed fact', `update timeline_entries set facts = '{"role":"deputy"}' where sequence = 2`, 2],
    ['changed words', `update timeline_words set words = '{"text":"Called nobody"}' where sequence = 3`, 3],
    ['another entry before', `update timeline_entries set previous_hash = hash where sequence = 3`, 3],
    ['a missing entry', 'delete from timeline_entries where sequence = 2', 2],
    ['a missing end', 'delete from timeline_entries where sequence = 4', 4],
    ['another number', 'update incidents set number = 9', 1],
  ])('shows %s', async (_, statement, sequence) => {
    await tamper(statement);
    expect(await verdict()).toMatchObject({ whole: false, sequence });
  });

  it('shows an end that was forged with a fitting hash', async () => {
    const [row] = (await database.db.query((queries) => timelineRows(queries, incident.id))).slice(-1);
    if (!row) return expect.unreachable();
    const { sequence, at, kind, facts, wordsDigest: digest, previousHash: previous } = row.entry;
    const forged = hashOf({ incidentId: incident.id, sequence, at, by: 'BEN', kind, facts, digest, previous });
    await tamper(`update timeline_entries set by = 'BEN', hash = '${forged}' where sequence = 4`);
    expect(await verdict()).toMatchObject({ whole: false, sequence: 5 });
  });

  it('stays whole when words are erased, and says so in their place', async () => {
    await database.db.transaction((tx) => eraseWords(tx, incident.id, 3));
    expect(await verdict()).toEqual({ whole: true, entries: 4, erased: 1 });
    expect((await coordination.timeline(incident.id))[2]?.event).toMatchObject({
      type: 'noted',
      words: { text: '[erased]' },
    });
  });

  it('leaves nothing of erased words, in the incident either', async () => {
    await database.db.transaction((tx) => eraseWords(tx, incident.id, 1));
    expect(await coordination.incident(incident.id)).toMatchObject({ title: '[erased]', description: '[erased]' });
    const dump = await run('select t::text, i::text from timeline_entries t, incidents i');
    expect(JSON.stringify(dump)).not.toContain('Payroll');
  });

  it('goes on after an erasure', async () => {
    await database.db.transaction((tx) => eraseWords(tx, incident.id, 3));
    await coordination.coordinate('r4', incident.id, { type: 'note', text: 'More', message: null }, ana);
    expect(await verdict()).toEqual({ whole: true, entries: 5, erased: 1 });
  });

  it('drops what a database cannot hold', async () => {
    const text = 'before\0 \ud800after';
    await coordination.coordinate('r4', incident.id, { type: 'note', text, message: null }, ana);
    expect((await coordination.timeline(incident.id)).at(-1)?.event).toMatchObject({ words: { text: 'before after' } });
    expect(await verdict()).toMatchObject({ whole: true });
  });
});
