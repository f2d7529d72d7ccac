import { describe, expect, it } from 'vitest';
import { requireRight } from '../../src/incident/authority.ts';
import { type Actor, type Command, type Incident, muster } from '../../src/incident/incident.ts';
import { type Deed, rules, type Who } from '../../src/incident/permissions.ts';
import { draftDeeds } from './draft-deeds.ts';
import { withdrawals } from './fact-commands.ts';
import { handoverDeeds } from './handover-deeds.ts';
import {
  afterwards,
  ana,
  anEndedIncident,
  anIncident,
  aPlan,
  at,
  ben,
  cleo,
  commands,
  dan,
  decided,
  gus,
  olga,
  refusalOf,
} from './makers.ts';
import { passing, reminderDeeds, updateDeeds } from './reminder-deeds.ts';

const commanded = { roles: { commander: [ben.id], deputy: [dan.id], scribe: [cleo.id] } };
const underCommand = anIncident(commanded);
const scoped = afterwards(underCommand, commands.addToScope('web-01'), ana);
const withDecisions: Incident = {
  ...underCommand,
  decisions: [ana, ben, dan, olga, gus, cleo].map(({ id: by }, index) => ({ entry: index + 1, at: at('10:20'), by })),
};
const inReview = anEndedIncident('drafted', commanded);

interface Trial {
  readonly who: Exclude<Who, 'muster'>;
  readonly command: Command | ((by: Actor) => Command);
  readonly on?: Incident;
  readonly at?: Date;
}

/** Every deed of people that is a command, and for whom it is. */
const deeds: Readonly<Record<Exclude<Deed, DeedOfMuster | Reading | 'try-again'>, Trial>> = {
  claim: { who: 'member', command: (by) => ({ type: 'assign', role: 'investigator', person: idOf(by), reason: '' }) },
  'leave-role': {
    who: 'member',
    command: (by) => ({ type: 'release', role: 'investigator', person: idOf(by) }),
    on: { ...underCommand, roles: { ...commanded.roles, investigator: [ana.id, ben.id, dan.id, olga.id, gus.id] } },
  },
  assign: { who: 'command', command: commands.assign('investigator', olga) },
  release: { who: 'command', command: commands.release('scribe', cleo) },
  ...handoverDeeds(underCommand),
  'change-phase': { who: 'command', command: commands.phase('analysis') },
  'change-severity': { who: 'command', command: commands.severity('sev1') },
  close: { who: 'command', command: commands.resolve('Contained and cleaned.') },
  reopen: { who: 'command', command: commands.reopen('the attacker is back'), on: inReview },
  'make-private': {
    who: 'command',
    command: { type: 'make-private', reason: 'a colleague is suspected', people: [] },
    on: { ...underCommand, visibility: 'public' },
  },
  'remove-trial': { who: 'member', command: { type: 'remove-trial' }, on: { ...underCommand, number: -1 } },
  'publish-review': { who: 'command', command: commands.publish, on: inReview },
  'skip-review': { who: 'command', command: commands.skip('too small'), on: inReview },
  'add-people': { who: 'adder', command: commands.add(olga) },
  'bring-back': { who: 'command', command: commands.add(gus), on: { ...underCommand, barred: [gus.id] } },
  'remove-people': { who: 'command', command: commands.remove(cleo) },
  'brief-people': { who: 'command', command: commands.brief(olga) },
  'stop-briefing': {
    who: 'command',
    command: commands.stopBriefing(olga),
    on: { ...underCommand, briefed: [olga.id] },
  },
  follow: { who: 'briefed', command: commands.follow },
  unfollow: {
    who: 'briefed',
    command: commands.unfollow,
    on: [ana, ben, dan].reduce((on, by) => afterwards(on, commands.follow, by), underCommand),
  },
  'request-update': { who: 'briefed', command: commands.requestUpdate },
  'set-call': { who: 'member', command: commands.call('https://meet.example.com/room') },
  'add-task': { who: 'member', command: commands.addTask('Block the sender') },
  'take-task': { who: 'member', command: { type: 'take-task', task: 1 }, on: withTask(null) },
  'change-task': {
    who: 'member',
    command: { type: 'change-task', task: 1, owner: cleo.id, dueAt: at('12:00') },
    on: withTask(dan),
  },
  'postpone-task': { who: 'member', command: { type: 'postpone-task', task: 1, minutes: 30 }, on: withTask(dan) },
  'settle-task': { who: 'member', command: commands.doTask(1), on: withTask(dan) },
  'reopen-task': {
    who: 'member',
    command: { type: 'reopen-task', task: 1 },
    on: afterwards(withTask(dan), commands.doTask(1), dan),
  },
  'pass-on-tasks': {
    who: 'member',
    command: { type: 'pass-on-tasks', from: cleo.id, to: [{ task: 1, to: ana.id }] },
    on: withTask(cleo),
  },
  'pass-on-own-tasks': {
    who: 'leaver',
    command: (by) => ({
      type: 'pass-on-tasks',
      from: idOf(by),
      to: [1, 2, 3, 4, 5].map((task) => ({ task, to: cleo.id })),
    }),
    on: [ana, ben, dan, olga, gus].reduce(
      (on, { id }) => afterwards(on, commands.addTask('Call', id), ben),
      underCommand,
    ),
  },
  'keep-tasks': {
    who: 'member',
    command: { type: 'keep-tasks', person: cleo.id },
    on: afterwards(withTask(cleo), commands.release('scribe', cleo), cleo),
  },
  'add-playbook': { who: 'command', command: { type: 'add-playbook', playbook: 'data-breach' } },
  'resume-room': { who: 'command', command: { type: 'resume-room' }, on: { ...underCommand, roomTrouble: 'public' } },
  'replace-room': {
    who: 'command',
    command: { type: 'replace-room' },
    on: { ...underCommand, roomTrouble: 'deleted' },
  },
  link: { who: 'member', command: commands.link(3) },
  unlink: { who: 'member', command: withdrawals.unlink(3), on: afterwards(underCommand, commands.link(3), ana) },
  edit: { who: 'member', command: commands.edit({ title: 'Stolen form' }) },
  'change-type': { who: 'command', command: commands.edit({ incidentType: 'data-breach' }) },
  'record-decision': { who: 'member', command: commands.decision('We do not pay') },
  'withdraw-decision': { who: 'command', command: withdrawals.withdrawDecision(6), on: withDecisions },
  'withdraw-own-decision': {
    who: 'member',
    command: (by) =>
      withdrawals.withdrawDecision(withDecisions.decisions.find((each) => each.by === idOf(by))?.entry ?? 0),
    on: withDecisions,
  },
  'add-to-scope': { who: 'member', command: commands.addToScope('web-01') },
  'move-in-scope': { who: 'member', command: commands.moveInScope(1, 'contained'), on: scoped },
  'withdraw-from-scope': { who: 'member', command: withdrawals.withdrawFromScope(1), on: scoped },
  'assess-impact': { who: 'member', command: commands.impact({ people: { confirmed: 3, likely: 12 } }) },
  note: { who: 'member', command: commands.note('Mail gateway blocks the sender') },
  ...draftDeeds(underCommand),
  ...updateDeeds(underCommand),
  ...reminderDeeds(underCommand),
};

type DeedOfMuster =
  | 'ring'
  | 'report-leaver'
  | 'pass-on-reminder'
  | 'remind-another'
  | 'report-room'
  | 'drop-follower'
  | Exclude<Extract<Deed, `record-${string}`>, 'record-decision'>;
type Reading = Extract<Deed, `see-${string}`>;

function withTask(owner: { readonly id: string } | null): Incident {
  return afterwards(underCommand, commands.addTask('Block the sender', owner?.id ?? null), ben);
}

function idOf(by: Actor): string {
  return by.kind === 'person' ? by.id : 'muster';
}

describe.each(Object.entries(deeds))('to %s', (deed, trial) => {
  const incident = trial.on ?? underCommand;
  const attempt = (by: Actor, on = incident) => {
    const command = typeof trial.command === 'function' ? trial.command(by) : trial.command;
    return decided(on, command, by, trial.at === undefined ? {} : { at: trial.at });
  };
  const uncommanded: Incident = { ...incident, roles: { ...incident.roles, commander: [], deputy: [] } };

  it('is as the table says', () => expect(rules[deed as Deed].who).toBe(trial.who));
  it('is for the commander', () => expect(attempt(ben)).not.toEqual([]));
  it('is for the deputy', () => expect(attempt(dan)).not.toEqual([]));

  it(trial.who === 'command' ? 'is not for a member who does not command' : 'is for any member', () => {
    if (trial.who !== 'command') return expect(attempt(ana)).not.toEqual([]);
    const refusal = refusalOf(() => attempt(ana));
    expect(refusal.code).toBe('not-allowed');
    expect(refusal.message).toContain('{person:UBEN}, {person:UDAN}');
  });

  it('is for any member while nobody is commander', () => expect(attempt(ana, uncommanded)).not.toEqual([]));

  it(`is ${trial.who === 'leaver' ? 'for whoever left the room' : 'not for someone outside the room'}`, () => {
    if (trial.who === 'leaver') return expect(attempt(olga, uncommanded)).not.toEqual([]);
    expect(refusalOf(() => attempt(olga, uncommanded)).code).toBe('not-allowed');
  });

  it('is not for a guest, in the room or not', () => {
    for (const inRoom of [true, false])
      expect(refusalOf(() => attempt({ ...gus, inRoom }, uncommanded)).code).toBe('not-allowed');
  });

  it(`is for ${'afterClosing' in rules[deed as Deed] ? 'the same' : 'nobody'} once the incident is closed`, () => {
    const closed: Incident = { ...incident, phase: 'closed', promises: {} };
    if ('afterClosing' in rules[deed as Deed]) expect(attempt(ben, closed)).not.toEqual([]);
    else for (const by of [ana, ben, dan, olga]) expect(refusalOf(() => attempt(by, closed)).code).toBe('closed');
    expect(refusalOf(() => attempt(gus, closed)).code).toBe('not-allowed');
  });
});

describe('what only Muster does', () => {
  const report: Command = { type: 'report-leaver', person: cleo.id };

  it.each([
    commands.openRoom,
    commands.recordReview,
    commands.ring,
    passing,
    report,
    commands.recordJoin(olga),
    commands.recordLeave(olga),
    commands.recordBriefed(olga),
    commands.recordFollowers(olga),
    commands.dropFollower(olga),
    commands.recordCalled(olga),
  ])('is refused to people: $type', (command) => {
    expect(refusalOf(() => decided(underCommand, command, ben)).code).toBe('not-allowed');
  });

  it('does nothing when there is nothing left to do', () => {
    expect(decided(underCommand, commands.openRoom, muster)).toEqual([]);
    expect(decided(underCommand, commands.recordReview, muster)).toEqual([]);
    expect(decided(underCommand, commands.ring, muster)).toEqual([]);
    expect(decided(underCommand, report, muster)).toEqual([]);
    expect(decided(underCommand, passing, muster)).toEqual([]);
  });
});

/** Everybody there is, with what they find. */
const standings = {
  'the commander': [ben, underCommand],
  'the deputy': [dan, underCommand],
  'a member': [cleo, underCommand],
  'a member while nobody commands': [cleo, anIncident()],
  'a colleague outside a private incident': [olga, underCommand],
  'a colleague outside a public incident': [olga, { ...underCommand, visibility: 'public' }],
  'one of the briefed': [olga, { ...underCommand, briefed: [olga.id] }],
  'one of the briefed while nobody commands': [olga, anIncident({ briefed: [olga.id] })],
  'a guest in the room': [gus, { ...underCommand, visibility: 'public' }],
  'a guest who is briefed all the same': [
    { ...gus, inRoom: false },
    { ...underCommand, briefed: [gus.id] },
  ],
  'whoever was removed and is in the room': [cleo, { ...underCommand, barred: [cleo.id], visibility: 'public' }],
  'whoever declared, before the room is open': [{ ...ana, inRoom: false }, anIncident({ roomId: null })],
} as const satisfies Record<string, readonly [Actor, Incident]>;

type Standing = keyof typeof standings;

const members = ['the commander', 'the deputy', 'a member', 'a member while nobody commands'] as const;
const beforehand = 'whoever declared, before the room is open';

/** For whom each kind of rule lets a deed be; for all others it does not. */
const cells: Readonly<Record<Who, readonly Standing[]>> = {
  muster: [],
  command: ['the commander', 'the deputy', 'a member while nobody commands', beforehand],
  member: [...members, beforehand],
  leaver: [
    ...members,
    beforehand,
    'a colleague outside a private incident',
    'a colleague outside a public incident',
    'one of the briefed',
    'one of the briefed while nobody commands',
  ],
  adder: [...members, beforehand],
  reader: [...members, beforehand, 'a colleague outside a public incident'],
  briefed: [
    ...members,
    beforehand,
    'a colleague outside a public incident',
    'one of the briefed',
    'one of the briefed while nobody commands',
  ],
};

describe.each(Object.entries(rules))('the rule of %s', (deed, { who }) => {
  it.each(Object.entries(standings))(`is for ${who}: %s`, (standing, [by, incident]) => {
    const attempt = () => requireRight(incident, aPlan(), by, deed as Deed);
    if (cells[who].includes(standing as Standing)) return expect(attempt).not.toThrow();
    expect(refusalOf(attempt).code).toBe('not-allowed');
  });
});

describe('where the plan keeps it to those who command', () => {
  const [unconfirmed, ...types] = aPlan().types;
  if (!unconfirmed) throw new Error('the plan has no type');
  const strict = aPlan({ types: [{ ...unconfirmed, membersMayAdd: false }, ...types] });

  it('a member brings nobody in', () => {
    expect(() => decided(underCommand, commands.add(olga), ben, { plan: strict })).not.toThrow();
    const refusal = refusalOf(() => decided(underCommand, commands.add(olga), cleo, { plan: strict }));
    expect(refusal.code).toBe('not-allowed');
    expect(refusal.message).toContain('Bringing people into this incident is for {person:UBEN}');
  });
});
