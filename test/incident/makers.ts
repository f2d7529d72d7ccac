import { type Circumstances, decide } from '../../src/incident/decide.ts';
import type { Edit } from '../../src/incident/edit.ts';
import { begin, evolve } from '../../src/incident/evolve.ts';
import type { Impact } from '../../src/incident/impact.ts';
import type { Actor, Command, Declaration, Event, Incident, TimelineEntry } from '../../src/incident/incident.ts';
import type { LinkKind } from '../../src/incident/link.ts';
import type { IncidentType, Plan, Role, Severity } from '../../src/incident/plan.ts';
import type { Standing } from '../../src/incident/presence.ts';
import type { NextAfter } from '../../src/incident/promise.ts';
import { Refusal } from '../../src/incident/refusal.ts';
import type { ScopeState } from '../../src/incident/scope.ts';
import { onlyEveryone, reminderManners } from './plan-parts.ts';

type Person = Extract<Actor, { kind: 'person' }>;
/** Members of the room. Ana declared the incident. */
export const ana = aMember('UANA');
export const ben = aMember('UBEN');
export const cleo = aMember('UCLEO');
export const dan = aMember('UDAN');
/** A colleague who is not in the room. */
export const olga: Person = { ...aMember('UOLGA'), inRoom: false };
export const gus: Person = { ...aMember('UGUS'), guest: true };

function aMember(id: string): Person {
  return { kind: 'person', id, inRoom: true, guest: false };
}

/** A moment of the day on which incidents are declared at ten. */
export function at(clock: string): Date {
  return new Date(`2026-03-10T${clock}:00.000Z`);
}

/** In tests a cadence is a number of minutes, counted from midnight in UTC. */
export const everyMinutes: NextAfter = (expression, _zone, after) => {
  const period = Number(expression) * 60_000;
  return new Date((Math.floor(after.getTime() / period) + 1) * period);
};

export function aPlan(overrides: Partial<Plan> = {}): Plan {
  return {
    name: 'Test plan',
    timeZone: 'UTC',
    severities: [aSeverity('sev1', '30'), aSeverity('sev2', '60'), aSeverity('sev3', '240'), aSeverity('sev4', '1440')],
    defaultSeverity: 'sev3',
    roles: [
      aRole('commander', { single: true, needed: true, commands: true, synonyms: ['ic'] }),
      aRole('deputy', { single: true, commands: true }),
      aRole('scribe', { single: true }),
      aRole('communications', { single: true }),
      aRole('investigator'),
      aRole('legal', { single: true }),
    ],
    types: [aType('unconfirmed'), aType('data-breach', { needs: ['communications', 'legal'] })],
    defaultType: 'unconfirmed',
    announcements: { channel: 'incidents', mentionPrivate: false },
    pagingLink: undefined,
    quietHours: undefined,
    audiences: onlyEveryone,
    reminders: reminderManners,
    tasks: { escalateAfterMinutes: 10, leaverAnswersWithinMinutes: 15 },
    handovers: { acceptWithinMinutes: 15 },
    gates: {},
    watch: { seatOpenMinutes: null, phaseMinutes: {}, silenceMinutes: {}, reviewWorkingDays: null },
    closing: { reviewDueDays: 5, archiveRoom: false },
    timelineEmoji: 'pushpin',
    deliveryAttempts: 8,
    ...overrides,
  };
}

const nobody = { people: [], groups: [] };
function aSeverity(name: string, cadence: string): Severity {
  return {
    name,
    meaning: `meaning of ${name}`,
    synonyms: [],
    cadence: { everyone: { usually: cadence, phases: {} } },
    handoverAfterMinutes: [],
    invite: nobody,
    briefed: nobody,
    followers: nobody,
  };
}

function aRole(name: string, overrides: Partial<Role> = {}): Role {
  const title = name.charAt(0).toUpperCase() + name.slice(1);
  return { name, title, duties: [], single: false, needed: false, commands: false, synonyms: [], ...overrides };
}

function aType(name: string, overrides: Partial<IncidentType> = {}): IncidentType {
  return {
    name,
    title: name,
    synonyms: [],
    invite: nobody,
    briefed: nobody,
    followers: nobody,
    declarerJoins: true,
    membersMayAdd: true,
    needs: [],
    playbook: { detection: [], analysis: [], containment: [], eradication: [], recovery: [] },
    ...overrides,
  };
}

export function aDeclaration(overrides: Partial<Declaration> = {}): Declaration {
  return {
    title: 'Payroll mail asks for passwords',
    description: '',
    type: 'unconfirmed',
    severity: 'sev2',
    visibility: 'private',
    noticedAt: null,
    commander: null,
    invited: [],
    ...overrides,
  };
}

/** Declared by Ana at ten, its room open, nobody in command, the first update due at eleven. */
export function anIncident(overrides: Partial<Incident> = {}): Incident {
  const declared = begin(
    { id: 'incident-7', teamId: 'T1', number: 7, codeName: 'amber-falcon', planVersion: 'v1' },
    anEntry(1, ana, at('10:00'), {
      type: 'declared',
      incidentType: 'unconfirmed',
      severity: 'sev2',
      visibility: 'private',
      noticedAt: null,
      invited: [ana.id],
      promisedAt: at('11:00'),
      words: { title: 'Payroll mail asks for passwords', description: '' },
    }),
  );
  return { ...declared, roomId: 'CROOM', lastEntry: 2, ...overrides };
}

/** In review since eleven, the draft written unless said otherwise. */
export function anEndedIncident(
  state: 'composing' | 'drafted' = 'drafted',
  overrides: Partial<Incident> = {},
): Incident {
  return anIncident({
    phase: 'review',
    resolution: 'resolved',
    endedAt: at('11:00'),
    promises: {},
    review: { dueAt: new Date('2026-03-15T11:00:00Z'), state },
    ...overrides,
  });
}

export function anEntry<E extends Event>(
  sequence: number,
  by: Actor,
  when: Date,
  event: E,
): TimelineEntry & { readonly event: E } {
  return { sequence, at: when, by: by.kind === 'muster' ? 'muster' : by.id, event };
}

/** What a test says of the circumstances; half past ten and the test plan where it says nothing. */
export type Setting = Partial<Omit<Circumstances, 'by'>>;

function circumstances(by: Actor, setting: Setting): Circumstances {
  return { by, at: at('10:30'), plan: aPlan(), nextAfter: everyMinutes, ...setting };
}

export function decided(incident: Incident, command: Command, by: Actor, setting: Setting = {}): readonly Event[] {
  return decide(incident, command, circumstances(by, setting));
}

/** The entries that a command adds to an incident's timeline. */
export function entriesOf(
  incident: Incident,
  command: Command,
  by: Actor,
  setting: Setting = {},
): readonly TimelineEntry[] {
  const when = circumstances(by, setting).at;
  return decided(incident, command, by, setting).map((event, index) =>
    anEntry(incident.lastEntry + index + 1, by, when, event),
  );
}

/** The incident after a command. */
export function afterwards(incident: Incident, command: Command, by: Actor, setting: Setting = {}): Incident {
  return entriesOf(incident, command, by, setting).reduce(evolve, incident);
}

export function declaring(by: Actor, setting: Setting = {}): Circumstances {
  return circumstances(by, { at: at('10:00'), ...setting });
}

/** The refusal that something meets. Throws when it meets none. */
export function refusalOf(attempt: () => unknown): Refusal {
  try {
    attempt();
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
  throw new Error('nothing was refused');
}

export const commands = {
  claim: (role: string, by: Person, reason = ''): Command => ({ type: 'assign', role, person: by.id, reason }),
  assign: (role: string, to: Person): Command => ({ type: 'assign', role, person: to.id, reason: '' }),
  release: (role: string, of: Person): Command => ({ type: 'release', role, person: of.id }),
  phase: (to: Incident['phase'], reason = ''): Command => ({ type: 'change-phase', to, reason }),
  severity: (to: string, reason = ''): Command => ({ type: 'change-severity', to, reason }),
  handOver: (role: string, from: Person, to: Person | null, brief = ''): Command => ({
    type: 'offer-handover',
    role,
    from: from.id,
    to: to?.id ?? null,
    brief,
  }),
  accept: (offer: number): Command => ({ type: 'accept-handover', offer }),
  decline: (offer: number, reason: string): Command => ({ type: 'decline-handover', offer, reason }),
  withdraw: (offer: number, from: Person): Command => ({ type: 'withdraw-handover', offer, from: from.id }),
  call: (url: string): Command => ({ type: 'set-call', url }),
  addTask: (text: string, owner: string | null = null, dueAt: Date | null = null): Command => ({
    type: 'add-task',
    text,
    owner,
    dueAt,
  }),
  takeTask: (task: number): Command => ({ type: 'take-task', task }),
  doTask: (task: number): Command => ({ type: 'settle-task', task, as: 'done', reason: '' }),
  waiveTask: (task: number, reason: string): Command => ({ type: 'settle-task', task, as: 'not-needed', reason }),
  edit: (edit: Omit<Edit, 'type'>): Command => ({ type: 'edit', ...edit }),
  link: (number: number, kind: LinkKind = 'related', shown = true): Command => ({ type: 'link', number, kind, shown }),
  decision: (text: string): Command => ({ type: 'record-decision', text }),
  addToScope: (name: string): Command => ({ type: 'add-to-scope', kind: 'host', name }),
  moveInScope: (item: number, to: ScopeState): Command => ({ type: 'move-in-scope', item, to }),
  impact: (impact: Partial<Impact>): Command => ({ type: 'assess-impact', impact }),
  add: (...people: Person[]): Command => ({ type: 'add-people', people: people.map(({ id }) => id) }),
  remove: (person: Person, reason = 'off the case'): Command => ({
    type: 'remove-people',
    people: [person.id],
    reason,
  }),
  brief: (...people: Person[]): Command => ({ type: 'brief-people', people: people.map(({ id }) => id) }),
  stopBriefing: (person: Person): Command => ({ type: 'stop-briefing', people: [person.id] }),
  recordBriefed: (...people: Person[]): Command => ({ type: 'record-briefed', people: people.map(({ id }) => id) }),
  recordCalled: (...people: Person[]): Command => ({
    type: 'record-called',
    severity: 'sev1',
    people: people.map(({ id }) => id),
  }),
  recordJoin: (person: Person, standing: Standing = 'member'): Command => ({
    type: 'record-join',
    person: person.id,
    inviter: null,
    standing,
    happenedAt: at('10:20'),
  }),
  recordLeave: (person: Person): Command => ({ type: 'record-leave', person: person.id, happenedAt: at('10:25') }),
  follow: { type: 'follow' },
  unfollow: { type: 'unfollow' },
  requestUpdate: { type: 'request-update' },
  recordFollowers: (...people: Person[]): Command => ({
    type: 'record-followers',
    people: people.map(({ id }) => id),
  }),
  dropFollower: (person: Person): Command => ({ type: 'drop-follower', person: person.id }),
  note: (text: string): Command => ({ type: 'note', text, message: null }),
  update: (known: string, nextAt: Date | null = null): Command => ({
    type: 'post-update',
    known,
    doing: '',
    need: '',
    nextAt,
  }),
  noChange: { type: 'post-no-change' },
  correct: (update: number, known: string): Command => ({ type: 'correct-update', update, known, doing: '', need: '' }),
  ask: (update: number, text: string): Command => ({ type: 'ask-question', update, text }),
  answer: (question: number, text: string): Command => ({ type: 'answer-question', question, text }),
  ring: { type: 'ring' },
  snooze: (minutes: number): Command => ({ type: 'snooze', minutes }),
  resolve: (summary: string): Command => ({ type: 'close', resolution: 'resolved', summary, duplicateOf: null }),
  duplicateOf: (number: number | null): Command => ({
    type: 'close',
    resolution: 'duplicate',
    summary: '',
    duplicateOf: number,
  }),
  falsePositive: (summary = ''): Command => ({
    type: 'close',
    resolution: 'false-positive',
    summary,
    duplicateOf: null,
  }),
  openRoom: { type: 'record-room', channelId: 'CROOM', invited: ['UANA'], notInvited: [] },
  recordReview: { type: 'record-review', messages: 12, masked: 1, gaps: 0 },
  reopen: (reason: string): Command => ({ type: 'reopen', reason }),
  publish: { type: 'publish-review' },
  skip: (reason: string): Command => ({ type: 'skip-review', reason }),
} as const satisfies Record<string, Command | ((...of: never[]) => Command)>;
