import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Repeat } from '../../src/coordination/coordination.ts';
import { fold } from '../../src/incident/evolve.ts';
import type { Actor, Command, Declaration, Incident } from '../../src/incident/incident.ts';
import { resolutions } from '../../src/incident/incident.ts';
import { phases } from '../../src/incident/phase.ts';
import { Refusal } from '../../src/incident/refusal.ts';
import { exposures, losses } from '../../src/incident/room-trouble.ts';
import { eraseWords } from '../../src/store/erase.ts';
import { verifyTimeline } from '../../src/store/verify.ts';
import { testDatabase } from '../database.ts';
import { factCommands } from '../incident/fact-commands.ts';
import { aCoordination, ana, aPlan, Clock, muster } from './setting.ts';

const people = fc.constantFrom('ANA', 'BEN', 'CAM', 'DEE');
const several = fc.array(people, { maxLength: 3 });
const words = fc.oneof(fc.string({ maxLength: 20 }), fc.string({ unit: 'binary', maxLength: 20 }));
const severity = fc.constantFrom(...aPlan.severities.map(({ name }) => name), 'sev9');
const role = fc.constantFrom(...aPlan.roles.map(({ name }) => name), 'cook');
const count = fc.nat({ max: 9 });

const actor: fc.Arbitrary<Actor> = fc.oneof(
  { weight: 8, arbitrary: people.map((id): Actor => ({ kind: 'person', id, inRoom: true, guest: false })) },
  { weight: 2, arbitrary: fc.constant(muster) },
  fc.record({ kind: fc.constant('person' as const), id: people, inRoom: fc.boolean(), guest: fc.boolean() }),
);

const task = fc.integer({ min: 1, max: 4 });
const command: fc.Arbitrary<Command> = fc.oneof(
  fc.record({
    type: fc.constant('record-room' as const),
    channelId: fc.constantFrom('C1', 'C2'),
    invited: fc.array(people, { maxLength: 2 }),
    notInvited: fc.array(fc.constantFrom('soc@example.com', 'legal'), { maxLength: 2 }),
  }),
  fc.record({
    type: fc.constant('report-room' as const),
    channelId: fc.constantFrom('C1', 'C2'),
    trouble: fc.constantFrom(null, ...losses, ...exposures),
    membersKnown: fc.boolean(),
  }),
  fc.record({ type: fc.constantFrom('resume-room' as const, 'replace-room' as const) }),
  fc.record({
    type: fc.constant('record-replacement' as const),
    channelId: fc.constantFrom('C1', 'C3'),
    former: fc.constantFrom('C1', 'C2'),
    invited: fc.array(people, { maxLength: 2 }),
    notInvited: fc.array(people, { maxLength: 1 }),
    askedBy: people,
    membersKnown: fc.boolean(),
  }),
  fc.record({ type: fc.constant('assign' as const), role, person: people, reason: words }),
  fc.record({ type: fc.constant('release' as const), role, person: people }),
  fc.record({
    type: fc.constant('offer-handover' as const),
    role,
    from: people,
    to: fc.option(people),
    brief: words,
  }),
  fc.record({ type: fc.constant('accept-handover' as const), offer: fc.nat({ max: 20 }) }),
  fc.record({ type: fc.constant('decline-handover' as const), offer: fc.nat({ max: 20 }), reason: words }),
  fc.record({ type: fc.constant('withdraw-handover' as const), offer: fc.nat({ max: 20 }), from: people }),
  fc.record({ type: fc.constant('change-phase' as const), to: fc.constantFrom(...phases), reason: words }),
  fc.record({ type: fc.constant('change-severity' as const), to: severity, reason: words }),
  fc.record({
    type: fc.constant('post-update' as const),
    known: words,
    doing: words,
    need: words,
    nextAt: fc.constantFrom(null, new Date('2026-11-25T08:00:00.000Z')),
  }),
  fc.record({ type: fc.constant('post-no-change' as const) }),
  fc.record({ type: fc.constant('ring' as const) }),
  fc.record({ type: fc.constant('snooze' as const), minutes: fc.constantFrom(15, 30, 7) }),
  fc.record({
    type: fc.constant('note' as const),
    text: words,
    message: fc.constantFrom(null, { channelId: 'C1', ts: '1795507200.000123', author: 'BEN' }),
  }),
  fc.record({
    type: fc.constant('close' as const),
    resolution: fc.constantFrom(...resolutions),
    summary: words,
    duplicateOf: fc.constantFrom(null, 1, 2),
  }),
  { weight: 7, arbitrary: factCommands(words, new Date('2026-11-24T06:50:00.000Z')) },
  fc.record({ type: fc.constant('record-review' as const), messages: count, masked: count, gaps: count }),
  fc.record({ type: fc.constant('publish-review' as const) }),
  fc.record({ type: fc.constant('remove-trial' as const) }),
  fc.record({ type: fc.constant('skip-review' as const), reason: words }),
  fc.record({ type: fc.constant('reopen' as const), reason: words }),
  fc.record({ type: fc.constant('make-private' as const), reason: words, people: fc.array(people, { maxLength: 2 }) }),
  fc.record({
    type: fc.constant('add-task' as const),
    text: words,
    owner: fc.option(people),
    dueAt: fc.constantFrom(null, new Date('2026-11-24T11:00:00.000Z')),
  }),
  fc.record({ type: fc.constant('take-task' as const), task }),
  fc.record({ type: fc.constant('change-task' as const), task, owner: fc.option(people), dueAt: fc.constant(null) }),
  fc.record({ type: fc.constant('postpone-task' as const), task, minutes: fc.constant(30) }),
  fc.record({
    type: fc.constant('settle-task' as const),
    task,
    as: fc.constantFrom('done' as const, 'not-needed' as const),
    reason: words,
  }),
  fc.record({ type: fc.constant('reopen-task' as const), task }),
  fc.record({ type: fc.constant('keep-tasks' as const), person: people }),
  fc.record({ type: fc.constant('add-playbook' as const), playbook: fc.constant('unconfirmed') }),
  fc.record({ type: fc.constantFrom('add-people' as const, 'brief-people' as const), people: several }),
  fc.record({ type: fc.constantFrom('stop-briefing' as const, 'record-briefed' as const), people: several }),
  fc.record({ type: fc.constant('remove-people' as const), people: several, reason: words }),
  fc.record({ type: fc.constant('record-called' as const), severity, people: several }),
  fc.record({
    type: fc.constant('record-join' as const),
    person: people,
    inviter: fc.constantFrom(null, 'BEN'),
    standing: fc.constantFrom('member' as const, 'guest' as const, 'app' as const),
    happenedAt: fc.constant(new Date('2026-11-24T08:00:00.000Z')),
  }),
  fc.record({
    type: fc.constant('record-leave' as const),
    person: people,
    happenedAt: fc.constant(new Date('2026-11-24T08:30:00.000Z')),
  }),
  fc.record({ type: fc.constant('set-call' as const), url: fc.constantFrom('', 'https://meet.example.com/room') }),
);

const declaration: fc.Arbitrary<Declaration> = fc.record({
  title: words.map((text) => `T${text}`),
  description: words,
  type: fc.constantFrom('unconfirmed'),
  severity: fc.constantFrom('sev1', 'sev2', 'sev3'),
  visibility: fc.constantFrom('private', 'public'),
  noticedAt: fc.constantFrom(null, new Date('2026-11-24T07:00:00.000Z')),
  commander: fc.option(people),
  invited: fc.array(people, { maxLength: 3 }),
});

const deed = fc.record({
  request: fc.nat({ max: 40 }).map(String),
  command,
  by: actor,
  later: fc.nat({ max: 7_200_000 }),
});

describe('any history', () => {
  const database = testDatabase();
  const verdict = ({ id }: Incident) => database.db.query((queries) => verifyTimeline(queries, id));

  it('folds back to the stored incident and its chain verifies, with all words and with none', async () => {
    let run = 0;
    await fc.assert(
      fc.asyncProperty(declaration, fc.array(deed, { maxLength: 25 }), async (declared, deeds) => {
        const clock = new Clock();
        const coordination = aCoordination(database.db, clock);
        let last = await coordination.declare('declare', `T${++run}`, declared, ana);
        for (const { request, command, by, later } of deeds) {
          clock.advance(later);
          last = await coordination.coordinate(request, last.id, command, by).catch((error: unknown) => {
            if (error instanceof Refusal || error instanceof Repeat) return last;
            throw error;
          });
        }
        const timeline = await coordination.timeline(last.id);
        expect(fold(last, timeline)).toEqual(last);
        expect(await coordination.incident(last.id)).toEqual(last);
        expect(await verdict(last)).toMatchObject({ whole: true, entries: timeline.length, erased: 0 });
        for (const { sequence } of timeline) await database.db.transaction((tx) => eraseWords(tx, last.id, sequence));
        const bare = await coordination.incident(last.id);
        expect(fold(last, await coordination.timeline(last.id))).toEqual(bare);
        expect(await verdict(last)).toMatchObject({ whole: true, entries: timeline.length });
      }),
      { numRuns: 40 },
    );
  });
});
