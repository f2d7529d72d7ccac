import { describe, expect, it } from 'vitest';
import { dueAlarms } from '../../src/store/incidents.ts';
import { aCoordination, aDeclaration, ana, Clock, team } from '../coordination/setting.ts';
import { testDatabase } from '../database.ts';

describe('due alarms', () => {
  const database = testDatabase();

  it('are those whose time has come, the longest overdue first', async () => {
    const coordination = aCoordination(database.db, new Clock());
    const declared = [];
    for (const severity of ['sev2', 'sev3', 'sev1'])
      declared.push(await coordination.declare(severity, team, aDeclaration({ severity }), ana));
    const due = (at: string) => database.db.query((queries) => dueAlarms(queries, new Date(`2026-11-24T${at}Z`)));
    expect(await due('08:24:59')).toEqual([]);
    expect(await due('08:55:00')).toEqual([
      { incidentId: declared[2]?.id, alarmAt: new Date('2026-11-24T08:25:00Z') },
      { incidentId: declared[0]?.id, alarmAt: new Date('2026-11-24T08:55:00Z') },
    ]);
  });
});
