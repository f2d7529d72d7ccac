import { sql } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { type Coordination, Repeat } from '../../src/coordination/coordination.ts';
import type { Command, Incident } from '../../src/incident/incident.ts';
import { Refusal } from '../../src/incident/refusal.ts';
import { effects } from '../../src/store/schema.ts';
import { testDatabase } from '../database.ts';
import { aCoordination, aDeclaration, ana, aPlan, ben, Clock, muster, person, team } from './setting.ts';

describe('coordinating', () => {
  const database = testDatabase();
  let clock: Clock;
  let coordination: Coordination;
  let incident: Incident;

  beforeEach(async () => {
    clock = new Clock();
    coordination = aCoordination(database.db, clock);
    incident = await coordination.declare('r1', team, aDeclaration(), ana);
  });

  const note = (text: string): Command => ({ type: 'note', text, message: null });
  const openRoom: Command = { type: 'record-room', channelId: 'C1', invited: ['ANA'], notInvited: [] };
  const enqueued = () => database.db.query((queries) => queries.select().from(effects).orderBy(effects.id));
  const kinds = async () => (await enqueued()).map(({ effect }) => (effect as { type: string }).type);

  it('stores what was decided, who did it and when, and what the world must be told', async () => {
    clock.advance(60_000);
    await coordination.coordinate('r2', incident.id, openRoom, muster);
    const claim: Command = { type: 'assign', role: 'commander', person: 'BEN', reason: '' };
    const after = await coordination.coordinate('r3', incident.id, claim, ben);
    expect(after).toMatchObject({
      roles: { commander: ['BEN'] },
      acknowledgedAt: clock.now(),
      roomId: 'C1',
      lastEntry: 3,
    });
    expect(await coordination.incident(incident.id)).toEqual(after);
    expect(await coordination.incidentOfRoom(team, 'C1')).toEqual(after);
    expect((await coordination.timeline(incident.id)).at(-1)).toEqual({
      sequence: 3,
      at: clock.now(),
      by: 'BEN',
      event: { type: 'role-assigned', role: 'commander', person: 'BEN', former: null, words: { reason: '' } },
    });
    const all = await enqueued();
    expect(all[0]).toMatchObject({ effect: { type: 'open-room' }, essential: true, lane: `room/${incident.id}` });
    expect(await kinds()).toContain('refresh-card');
    expect(new Set(all.map(({ key }) => key)).size).toBe(all.length);
  });

  it('carries a request out once that comes six times at once', async () => {
    await coordination.coordinate('r2', incident.id, openRoom, muster);
    const before = (await enqueued()).length;
    const change: Command = { type: 'change-severity', to: 'sev1', reason: 'spreads' };
    const six = await Promise.allSettled(
      Array.from({ length: 6 }, () => coordination.coordinate('click', incident.id, change, ana)),
    );
    expect(six.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const each of six) if (each.status === 'rejected') expect(each.reason).toBeInstanceOf(Repeat);
    expect(
      (await coordination.timeline(incident.id)).filter(({ event }) => event.type === 'severity-changed'),
    ).toHaveLength(1);
    expect((await kinds()).slice(before)).toEqual(['refresh-card', 'tell-room', 'call-in']);
  });

  it('has one holder when many claim command at once, and refuses the others', async () => {
    await manyAtOnce((n) => coordination.coordinate(`warm ${n}`, incident.id, note('x'), ana));
    const claims = await manyAtOnce((n) => {
      const by = person(`P${n}`);
      return coordination.coordinate(
        `claim ${n}`,
        incident.id,
        { type: 'assign', role: 'commander', person: by.id, reason: '' },
        by,
      );
    });
    const refused = claims.flatMap((each) => (each.status === 'rejected' ? [each.reason] : []));
    expect(refused).toEqual(Array(claims.length - 1).fill(expect.any(Refusal)));
    expect((await coordination.incident(incident.id)).roles.commander).toHaveLength(1);
  });

  it('changes nothing when it refuses, and lets the request be made again', async () => {
    const before = await coordination.incident(incident.id);
    await expect(coordination.coordinate('r2', incident.id, note(' '), ana)).rejects.toBeInstanceOf(Refusal);
    expect(await coordination.incident(incident.id)).toEqual(before);
    expect(await coordination.timeline(incident.id)).toHaveLength(1);
    await coordination.coordinate('r2', incident.id, note('Called the bank'), ana);
  });

  it('leaves no trace of a request that changed nothing', async () => {
    await coordination.coordinate('r2', incident.id, { type: 'ring' }, muster);
    expect(await coordination.timeline(incident.id)).toHaveLength(1);
    await coordination.coordinate('r2', incident.id, note('Called the bank'), ana);
    expect(await coordination.timeline(incident.id)).toHaveLength(2);
  });

  it('never stamps an entry earlier than the one before, should the clock go back', async () => {
    const declaredAt = clock.now();
    clock.advance(-60_000);
    await coordination.coordinate('r2', incident.id, note('Called the bank'), ana);
    expect((await coordination.timeline(incident.id)).map(({ at }) => at)).toEqual([declaredAt, declaredAt]);
  });

  it('goes by the plan an incident was declared under, whatever is in force now', async () => {
    const stricter = { ...aPlan, severities: aPlan.severities.slice(0, 2) };
    const restarted = aCoordination(database.db, clock, stricter, 'v2');
    expect(restarted.plan).toEqual(stricter);
    expect(await restarted.planOf(incident)).toEqual(aPlan);
    await restarted.coordinate('r2', incident.id, { type: 'change-severity', to: 'sev3', reason: '' }, ana);
    await expect(restarted.declare('r3', team, aDeclaration({ severity: 'sev3' }), ana)).rejects.toBeInstanceOf(
      Refusal,
    );
  });

  it('rehearses without changing anything', async () => {
    expect(() => coordination.rehearseDeclaration(aDeclaration({ title: '' }), ana)).toThrow(Refusal);
    coordination.rehearseDeclaration(aDeclaration(), ana);
    await expect(coordination.rehearse(incident.id, note(''), ana)).rejects.toBeInstanceOf(Refusal);
    await coordination.rehearse(incident.id, note('Called the bank'), ana);
    expect(await coordination.timeline(incident.id)).toHaveLength(1);
  });

  it('fails for an incident that does not exist', async () => {
    const nowhere = '00000000-0000-4000-8000-000000000000';
    await expect(coordination.coordinate('r2', nowhere, note('x'), ana)).rejects.toThrow('there is no incident');
    await expect(coordination.incident(nowhere)).rejects.toThrow('there is no incident');
    expect(await coordination.incidentNumbered(team, 99)).toBeNull();
    expect(await coordination.incidentNumbered(team, 99_999_999_999)).toBeNull();
    expect(await coordination.incidentOfRoom(team, 'C9')).toBeNull();
  });

  it('lists open incidents, the newest first', async () => {
    const second = await coordination.declare('r2', team, aDeclaration(), ben);
    const third = await coordination.declare('r3', team, aDeclaration(), ben);
    const benign: Command = { type: 'close', resolution: 'benign', summary: 'A test', duplicateOf: null };
    await coordination.coordinate('r4', second.id, benign, person('BEN'));
    expect((await coordination.openIncidents(team)).map(({ number }) => number)).toEqual([third.number, 1]);
  });

  it('keeps where messages stand, and the review’s documents', async () => {
    expect(await coordination.post(incident.id, 'card')).toBeNull();
    await coordination.keepPost(incident.id, 'card', { channelId: 'C1', ts: '1.0' });
    await coordination.keepPost(incident.id, 'card', { channelId: 'C1', ts: '2.0' });
    expect(await coordination.post(incident.id, 'card')).toEqual({ channelId: 'C1', ts: '2.0' });
    expect(await coordination.reviewDocuments(incident.id)).toBeNull();
    await coordination.keepReviewDocuments(incident.id, { review: '# One', transcript: 'a\0b' });
    await coordination.keepReviewDocuments(incident.id, { review: '# Two', transcript: 'a\0b' });
    expect(await coordination.reviewDocuments(incident.id)).toEqual({ review: '# Two', transcript: 'ab' });
  });

  it('rolls everything back when the effects cannot be stored', async () => {
    await database.db.query((queries) =>
      queries.execute(sql`alter table effects add constraint full_disk check (lane not like 'room/%') not valid`),
    );
    try {
      const change: Command = { type: 'change-severity', to: 'sev1', reason: '' };
      await expect(coordination.coordinate('r2', incident.id, change, ana)).rejects.toMatchObject({
        name: 'DatabaseFault',
      });
      expect(await coordination.incident(incident.id)).toEqual(incident);
      expect(await coordination.timeline(incident.id)).toHaveLength(1);
    } finally {
      await database.db.query((queries) => queries.execute(sql`alter table effects drop constraint full_disk`));
    }
    await coordination.coordinate('r2', incident.id, note('Called the bank'), ana);
  });
});

function manyAtOnce<T>(work: (n: number) => Promise<T>): Promise<PromiseSettledResult<T>[]> {
  return Promise.allSettled(Array.from({ length: 8 }, (_, n) => work(n)));
}
