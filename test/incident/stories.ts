import fc from 'fast-check';
import { decide } from '../../src/incident/decide.ts';
import { declare } from '../../src/incident/declare.ts';
import type { Enqueued } from '../../src/incident/effect.ts';
import { begin, evolve } from '../../src/incident/evolve.ts';
import {
  type Actor,
  type Command,
  type Event,
  type Incident,
  muster,
  resolutions,
  type TimelineEntry,
} from '../../src/incident/incident.ts';
import { phases } from '../../src/incident/phase.ts';
import { enqueued } from '../../src/incident/react.ts';
import { Refusal } from '../../src/incident/refusal.ts';
import { factCommands } from './fact-commands.ts';
import { aimed, answering, handing, handoverCommands, longCommand } from './handover-stories.ts';
import { aDeclaration, ana, anEntry, aPlan, at, ben, cleo, dan, everyMinutes, gus, olga } from './makers.ts';
import { replacement } from './room-stories.ts';
import { aimedAtUpdate, drafting, heardApart, updateCommands } from './update-stories.ts';

/** What became of an incident after people tried this and that. */
export interface Story {
  readonly entries: readonly TimelineEntry[];
  /** The incident after each entry. */
  readonly states: readonly Incident[];
  readonly effects: readonly Enqueued[];
  readonly end: Incident;
}

/** Stands in everything a person types in these stories. */
export const secret = 'Zebrafish';
const identity = { id: 'incident-7', teamId: 'T1', number: 7, codeName: 'amber-falcon', planVersion: 'v1' };
export const plan = aPlan({
  audiences: heardApart,
  announcements: { channel: 'incidents', mentionPrivate: true },
  closing: { reviewDueDays: 5, archiveRoom: true },
  watch: {
    seatOpenMinutes: 60,
    phaseMinutes: { analysis: { sev2: 120 } },
    silenceMinutes: { sev2: 80 },
    reviewWorkingDays: null,
  },
  severities: aPlan().severities.map((each) => ({ ...each, handoverAfterMinutes: [60, 180] })),
  types: aPlan().types.map((type) => ({
    ...type,
    playbook: { ...type.playbook, detection: ['Write down what was seen'], containment: ['Block it', 'Save evidence'] },
  })),
});

const people = [ana.id, ben.id, cleo.id, dan.id] as const;
const person = fc.constantFrom(...people);
const several = fc.array(person, { maxLength: 2 });
const role = fc.constantFrom(...plan.roles.map((each) => each.name), 'ic', 'janitor');
const words = fc.constantFrom(`${secret} everywhere`, `${secret} again`, '');

/** Who was removed does nothing more, so that it happens rarely. */
const ofCircles: fc.Arbitrary<Command> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ type: fc.constant('add-people' as const), people: several }) },
  { weight: 2, arbitrary: fc.record({ type: fc.constant('brief-people' as const), people: several }) },
  { weight: 2, arbitrary: fc.record({ type: fc.constant('stop-briefing' as const), people: several }) },
  {
    weight: 1,
    arbitrary: fc.record({ type: fc.constant('remove-people' as const), people: fc.tuple(person), reason: words }),
  },
);

const ofPeople: fc.Arbitrary<Command> = fc.oneof(
  fc.record({ type: fc.constant('assign' as const), role, person, reason: words }),
  fc.record({ type: fc.constant('release' as const), role, person }),
  fc.record({ type: fc.constant('change-phase' as const), to: fc.constantFrom(...phases), reason: words }),
  fc.record({
    type: fc.constant('change-severity' as const),
    to: fc.constantFrom('sev1', 'sev2', 'sev3', 'sev9'),
    reason: words,
  }),
  fc.record({
    type: fc.constant('post-update' as const),
    known: words,
    doing: words,
    need: words,
    nextAt: fc.constant(null),
  }),
  fc.record({
    type: fc.constant('close' as const),
    resolution: fc.constantFrom('resolved' as const, 'resolved' as const, 'resolved' as const, ...resolutions),
    summary: words,
    duplicateOf: fc.constantFrom(null, 3, 7),
  }),
  fc.record({
    type: fc.constant('note' as const),
    text: words,
    message: fc.constantFrom(null, { channelId: 'CROOM', ts: '1773137701.987654', author: null }),
  }),
  { weight: 2, arbitrary: updateCommands(words) },
  { weight: 4, arbitrary: factCommands(words, at('09:50')) },
  fc.record({ type: fc.constant('skip-review' as const), reason: words }),
  fc.record({ type: fc.constant('reopen' as const), reason: words }),
  fc.record({ type: fc.constant('stop-reminders' as const), reason: words }),
  fc.record({
    type: fc.constant('change-cadence' as const),
    cadence: fc.constantFrom('45', { every: 20 }),
    reason: words,
  }),
  { weight: 2, arbitrary: ofCircles },
  {
    weight: 2,
    arbitrary: fc.constantFrom<Command>({ type: 'follow' }, { type: 'unfollow' }, { type: 'request-update' }),
  },
  fc.record({ type: fc.constant('make-private' as const), reason: words, people: fc.constant([ben.id]) }),
  fc.record({
    type: fc.constant('set-call' as const),
    url: fc.constantFrom('', `https://meet.example.com/${secret}`, 'not a link'),
  }),
  fc.constantFrom<Command>(
    { type: 'remove-trial' },
    { type: 'post-no-change' },
    { type: 'snooze', minutes: 15 },
    { type: 'resume-reminders' },
    { type: 'change-cadence', cadence: null, reason: secret },
    { type: 'replace-room' },
    { type: 'resume-room' },
    { type: 'publish-review' },
    { type: 'publish-review' },
  ),
);

const task = fc.integer({ min: 1, max: 5 });

const ofTasks: fc.Arbitrary<Command> = fc.oneof(
  fc.record({
    type: fc.constant('add-task' as const),
    text: words,
    owner: fc.constantFrom(null, ...people),
    dueAt: fc.constantFrom(null, at('11:00'), at('15:00')),
  }),
  fc.record({ type: fc.constant('take-task' as const), task }),
  fc.record({
    type: fc.constant('change-task' as const),
    task,
    owner: fc.constantFrom(null, ...people),
    dueAt: fc.constantFrom(null, at('15:00')),
  }),
  fc.record({ type: fc.constant('postpone-task' as const), task, minutes: fc.constant(30) }),
  fc.record({
    type: fc.constant('settle-task' as const),
    task,
    as: fc.constantFrom('done' as const, 'not-needed' as const),
    reason: words,
  }),
  fc.record({ type: fc.constant('reopen-task' as const), task }),
  fc.record({
    type: fc.constant('pass-on-tasks' as const),
    from: person,
    to: fc.array(fc.record({ task, to: fc.constantFrom(null, ...people) }), { maxLength: 3 }),
  }),
  fc.record({ type: fc.constant('keep-tasks' as const), person }),
  fc.record({ type: fc.constant('add-playbook' as const), playbook: fc.constantFrom('data-breach', 'breakfast') }),
);

const ofCirclesByMuster = fc.constantFrom<Command>(
  { type: 'record-briefed', people: [dan.id] },
  { type: 'record-followers', people: [dan.id, olga.id] },
  { type: 'drop-follower', person: dan.id },
  { type: 'record-called', severity: 'sev1', people: [dan.id] },
  { type: 'record-join', person: gus.id, inviter: ana.id, standing: 'guest', happenedAt: at('10:20') },
  { type: 'record-join', person: dan.id, inviter: null, standing: 'member', happenedAt: at('10:20') },
  { type: 'record-leave', person: dan.id, happenedAt: at('10:25') },
);

const ofMusterItself = fc.constantFrom<Command>(
  { type: 'ring' },
  { type: 'record-review', messages: 1, masked: 0, gaps: 0 },
  { type: 'record-review', messages: 2, masked: 0, gaps: 0 },
  { type: 'record-review', messages: 3, masked: 0, gaps: 0 },
  { type: 'record-activity', happenedAt: at('14:00') },
  { type: 'pass-on-reminder', entry: 4, unheard: [ana.id, ben.id] },
  { type: 'record-room', channelId: 'CROOM', invited: [ana.id], notInvited: [] },
  { type: 'report-room', channelId: 'CROOM', trouble: 'archived', membersKnown: true },
  { type: 'report-room', channelId: 'CROOM', trouble: 'public', membersKnown: false },
  { type: 'report-room', channelId: 'CROOM', trouble: null, membersKnown: true },
  {
    type: 'record-replacement',
    channelId: 'CNEXT',
    former: 'CROOM',
    invited: [ana.id],
    notInvited: [],
    askedBy: ana.id,
    membersKnown: true,
  },
);

const ofMuster = fc.oneof({ weight: 3, arbitrary: ofMusterItself }, { weight: 1, arbitrary: ofCirclesByMuster });

const minutes = fc.nat(90);
const anyone = fc.constantFrom(ana, ben, cleo, dan, olga, gus);
const attempt = fc.oneof(
  { weight: 6, arbitrary: fc.record({ command: ofPeople, by: anyone, minutes }) },
  { weight: 1, arbitrary: fc.record({ command: handoverCommands(words), by: anyone, minutes }) },
  { weight: 2, arbitrary: fc.record({ command: ofTasks, by: anyone, minutes }) },
  { weight: 2, arbitrary: fc.record({ command: ofMuster, by: fc.constantFrom<Actor>(muster, muster, ana), minutes }) },
);

type Attempt = typeof attempt extends fc.Arbitrary<infer One> ? One : never;

/** The response ends, and its review is published or skipped. */
const ending = fc.record({ summary: words, skips: fc.boolean() }).map(({ summary, skips }): Attempt[] => [
  { command: { type: 'close', resolution: 'resolved', summary, duplicateOf: null }, by: ben, minutes: 1 },
  { command: { type: 'record-review', messages: 1, masked: 0, gaps: 0 }, by: muster, minutes: 1 },
  { command: skips ? { type: 'skip-review', reason: summary } : { type: 'publish-review' }, by: ben, minutes: 1 },
]);

/** Somebody gives up a role while they have a task, and says what becomes of it or not. */
const departure = fc
  .record({
    by: fc.constantFrom(ana, cleo, dan),
    answer: fc.constantFrom<'keep-tasks' | 'ring'>('keep-tasks', 'ring'),
    reason: words,
  })
  .map(({ by, answer, reason }): Attempt[] => [
    { command: { type: 'assign', role: 'investigator', person: by.id, reason }, by, minutes: 1 },
    { command: { type: 'add-task', text: `${secret} again`, owner: by.id, dueAt: null }, by, minutes: 1 },
    { command: { type: 'release', role: 'investigator', person: by.id }, by, minutes: 1 },
    answer === 'ring'
      ? { command: { type: 'ring' }, by: muster, minutes: 16 }
      : { command: { type: 'keep-tasks', person: by.id }, by, minutes: 1 },
  ]);

export const beginnings = fc.record({
  number: fc.constantFrom(7, 7, 7, -7),
  visibility: fc.constantFrom('private' as const, 'public' as const),
  commander: fc.constantFrom(null, ben.id),
  attempts: fc
    .array(
      fc.oneof(
        { weight: 20, arbitrary: attempt.map((one) => [one]) },
        { weight: 1, arbitrary: departure },
        { weight: 2, arbitrary: fc.oneof(handing(words), drafting(words)) },
        { weight: 1, arbitrary: fc.constant(longCommand) },
        { weight: 1, arbitrary: ending },
        { weight: 1, arbitrary: fc.constant(replacement) },
      ),
      {
        maxLength: 60,
        size: 'max',
      },
    )
    .map((all) => all.flat()),
});

export function storyOf({ number, visibility, commander, attempts }: Beginning): Story {
  let when = at('10:00');
  const entries: TimelineEntry[] = [];
  const states: Incident[] = [];
  const effects: Enqueued[] = [];
  const append = (event: Event, by: Actor): Incident => {
    const before = states.at(-1) ?? null;
    const entry = anEntry(entries.length + 1, by, when, event);
    const after = before ? evolve(before, entry) : begin({ ...identity, number }, entry);
    entries.push(entry);
    states.push(after);
    effects.push(...enqueued(entry, { before, after, plan }));
    return after;
  };
  const declaration = aDeclaration({ title: secret, description: secret, visibility, commander });
  const declared = declare(declaration, { by: ana, at: when, plan, nextAfter: everyMinutes });
  let incident = declared.reduce<Incident | null>((_, event) => append(event, ana), null);
  if (!incident) throw new Error('nothing was declared');
  for (const { command, by, minutes } of attempts) {
    when = new Date(when.getTime() + minutes * 60_000);
    if (command.type === 'record-review' && !isComposing(entries)) continue;
    const who = answering(incident, command, by);
    const asked = [
      incident,
      aimedAtUpdate(incident, aimed(incident, command)),
      { by: who, at: when, plan, nextAfter: everyMinutes },
    ] as const;
    for (const event of unlessRefused(() => decide(...asked))) incident = append(event, who);
  }
  return { entries, states, effects, end: incident };
}

type Beginning = typeof beginnings extends fc.Arbitrary<infer One> ? One : never;

function unlessRefused(decision: () => readonly Event[]): readonly Event[] {
  try {
    return decision();
  } catch (error) {
    if (error instanceof Refusal) return [];
    throw error;
  }
}

/** Muster reads a room's history once for each end of the response. */
function isComposing(entries: readonly TimelineEntry[]): boolean {
  const last = entries.findLast(({ event }) => event.type === 'response-ended' || event.type === 'review-drafted');
  return last?.event.type === 'response-ended';
}
