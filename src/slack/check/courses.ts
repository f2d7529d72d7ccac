import type { Command, PersonId } from '../../incident/incident.ts';
import { responsePhases } from '../../incident/phase.ts';
import { commander, type Plan } from '../../incident/plan.ts';
import { longestScopeName, scopeKinds } from '../../incident/scope.ts';
import { limits } from '../../incident/words.ts';
import { type Course, type CourseSetting, courseOf, type Step } from './course.ts';
import { handoverSteps } from './handover-steps.ts';
import { taskSteps } from './task-steps.ts';
import { updateSteps } from './update-steps.ts';

type Words = CourseSetting['words'];

interface Cast {
  readonly plan: Plan;
  readonly teamId: string;
  readonly person: PersonId;
  readonly from: Date;
}

const ordinary: Words = (limit) => 'Payroll mail asks for passwords; three people entered theirs'.slice(0, limit);

/** Each grows to five characters on its way out. */
const escapes: Words = (limit) => '&'.repeat(limit);

/** Each line becomes a quotation, and each address is taken apart. */
const addresses: Words = (limit) =>
  'https://evil.example/x\n'
    .repeat(Math.ceil(limit / 23))
    .slice(0, limit)
    .trim();

const crowd = Array.from({ length: 40 }, (_, index) => `U0MUSTER${String(index + 1).padStart(3, '0')}`);
const highestNumber = 2_147_483_647;

/** Incidents that between them bring up everything Muster can say, in ordinary words and in the worst there are. */
export function courses(cast: Cast): readonly Course[] {
  const pair = crowd.slice(0, 1);
  return [
    courseOf({
      ...cast,
      name: 'an ordinary private incident',
      visibility: 'private',
      others: pair,
      number: 7,
      words: ordinary,
      steps: [...response(cast, pair, ordinary), ...roomLost(cast.person, crowd), ...reviewed(ordinary)],
    }),
    courseOf({
      ...cast,
      name: 'a duplicate',
      visibility: 'public',
      others: pair,
      number: 8,
      words: ordinary,
      steps: [
        { command: { type: 'add-to-scope', kind: 'host', name: ordinary(longestScopeName) } },
        { command: { type: 'close', resolution: 'duplicate', summary: ordinary(600), duplicateOf: 3 } },
      ],
    }),
    courseOf({
      ...cast,
      name: 'a crowded public incident that is nothing but escapes',
      visibility: 'public',
      others: crowd,
      number: highestNumber,
      words: escapes,
      steps: [...response(cast, crowd, escapes), ...reviewed(escapes)],
    }),
    courseOf({
      ...cast,
      name: 'a crowded public incident that is nothing but addresses',
      visibility: 'public',
      others: crowd,
      number: highestNumber,
      words: addresses,
      steps: [...response(cast, crowd, addresses), ...skipped(addresses)],
    }),
  ];
}

function response(cast: Cast, others: readonly PersonId[], words: Words): Step[] {
  const { plan, person } = cast;
  const reason = words(limits.reason);
  const [other = person] = others;
  const assign = (role: string, to: PersonId): Command => ({ type: 'assign', role, person: to, reason });
  const severities = plan.severities.filter(({ name }) => name !== plan.defaultSeverity).map(({ name }) => name);
  return [
    { command: assign(commander, person) },
    { by: other, command: assign(commander, other) },
    { command: assign(commander, person) },
    ...plan.roles
      .filter(({ name }) => name !== commander)
      .flatMap(({ name, single }) => (single ? [other] : others).map((to) => ({ command: assign(name, to) }))),
    { command: { type: 'release', role: commander, person } },
    { command: assign(commander, person) },
    ...responsePhases.slice(1).map((to): Step => ({ command: { type: 'change-phase', to, reason, anyway: true } })),
    ...taskSteps(cast, others, words),
    ...[...severities, plan.defaultSeverity].map((to): Step => ({ command: { type: 'change-severity', to, reason } })),
    ...scopeKinds.map((kind): Step => ({ command: { type: 'add-to-scope', kind, name: words(longestScopeName) } })),
    { command: { type: 'move-in-scope', item: 1, to: 'contained' } },
    { command: { type: 'assess-impact', impact: { people: { confirmed: 12, likely: 1_200 } } } },
    { command: { type: 'edit', title: words(limits.title - 1), times: { occurred: new Date(0) } } },
    { command: { type: 'link', number: 3, kind: 'caused-by', shown: true } },
    { command: { type: 'record-decision', text: words(limits.note) } },
    ...handoverSteps(person, other, words),
    ...updateSteps(words),
    ...circled(person, others, reason),
    { command: { type: 'post-no-change' } },
    { by: 'muster', whenDue: true, command: { type: 'ring' } },
    { by: 'muster', whenDue: true, command: { type: 'ring' } },
    ...plan.reminders.snoozeMinutes
      .slice(0, 1)
      .map((minutes): Step => ({ command: { type: 'snooze', minutes, reason } })),
    { by: 'muster', whenDue: true, command: { type: 'ring' } },
    { by: 'muster', whenDue: true, command: { type: 'ring' } },
    { command: { type: 'stop-reminders', reason } },
    { command: { type: 'resume-reminders' } },
    { command: { type: 'change-cadence', cadence: { every: 45 }, reason } },
    {
      command: {
        type: 'note',
        text: words(limits.note),
        message: { channelId: 'C0MUSTERCHECK', ts: '1773137701.987654', author: other },
      },
    },
  ];
}

function roomLost(person: PersonId, others: readonly PersonId[]): Step[] {
  const former = 'C0MUSTERCHECK';
  const replacement = { channelId: 'C0MUSTERNEXT', former, invited: [person, ...others], notInvited: others };
  return [
    { by: 'muster', command: { type: 'report-room', channelId: former, trouble: 'archived', membersKnown: true } },
    { by: 'muster', command: { type: 'report-room', channelId: former, trouble: null, membersKnown: true } },
    { by: 'muster', command: { type: 'report-room', channelId: former, trouble: 'deleted', membersKnown: true } },
    { command: { type: 'replace-room' } },
    {
      by: 'muster',
      command: { type: 'record-replacement', ...replacement, askedBy: person, membersKnown: false },
    },
  ];
}

/** People come, are kept informed and go, one of them by hand. */
function circled(inviter: PersonId, others: readonly PersonId[], reason: string): Step[] {
  const [someone = inviter] = others;
  const guest = 'U0MUSTERGUEST';
  const happenedAt = new Date('2026-03-10T10:00:00Z');
  return [
    { command: { type: 'add-people', people: ['U0MUSTERNEW'] } },
    { by: 'muster', command: { type: 'record-called', severity: 'sev1', people: others } },
    { command: { type: 'brief-people', people: [`${someone}B`, 'U0MUSTERBRIEFED'] } },
    { command: { type: 'stop-briefing', people: [`${someone}B`] } },
    { by: 'muster', command: { type: 'record-join', person: guest, inviter, standing: 'guest', happenedAt } },
    { by: 'muster', command: { type: 'record-leave', person: 'U0MUSTERNEW', happenedAt } },
    { command: { type: 'remove-people', people: [guest], reason } },
    { by: 'muster', command: { type: 'record-join', person: guest, inviter: null, standing: 'guest', happenedAt } },
  ];
}

function ended(words: Words): Step[] {
  const summary = words(limits.summary);
  return [
    { command: { type: 'close', resolution: 'resolved', summary, duplicateOf: null } },
    { by: 'muster', command: { type: 'record-review', messages: 12_345, masked: 12, gaps: 3 } },
  ];
}

function reviewed(words: Words): Step[] {
  return [...ended(words), { command: { type: 'publish-review' } }];
}

function skipped(words: Words): Step[] {
  return [...ended(words), { command: { type: 'skip-review', reason: words(limits.reason) } }];
}
