import { describe, expect, it } from 'vitest';
import { type Actor, type Command, type Incident, muster } from '../../src/incident/incident.ts';
import { type Deed, rules, type Who } from '../../src/incident/permissions.ts';
import {
  afterwards,
  ana,
  anEndedIncident,
  anIncident,
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

const commanded = { roles: { commander: [ben.id], deputy: [dan.id], scribe: [cleo.id] } };
const underCommand = anIncident(commanded);
const inReview = anEndedIncident('drafted', commanded);

interface Trial {
  readonly who: Exclude<Who, 'muster'>;
  readonly command: Command | ((by: Actor) => Command);
  readonly on?: Incident;
  readonly at?: Date;
}

/** Every deed of people that is a command, and for whom it is. */
const deeds: Readonly<Record<Exclude<Deed, DeedOfMuster | 'try-again'>, Trial>> = {
  claim: { who: 'member', command: (by) => ({ type: 'assign', role: 'investigator', person: idOf(by), reason: '' }) },
  'leave-role': {
    who: 'member',
    command: (by) => ({ type: 'release', role: 'investigator', person: idOf(by) }),
    on: { ...underCommand, roles: { ...commanded.roles, investigator: [ana.id, ben.id, dan.id, olga.id, gus.id] } },
  },
  assign: { who: 'command', command: commands.assign('investigator', olga) },
  release: { who: 'command', command: commands.release('scribe', cleo) },
  'change-phase': { who: 'command', command: commands.phase('analysis') },
  'change-severity': { who: 'command', command: commands.severity('sev1') },
  close: { who: 'command', command: commands.resolve('Contained and cleaned.') },
  reopen: { who: 'command', command: commands.reopen('the attacker is back'), on: inReview },
  'remove-trial': { who: 'member', command: { type: 'remove-trial' }, on: { ...underCommand, number: -1 } },
  'publish-review': { who: 'command', command: commands.publish, on: inReview },
  'skip-review': { who: 'command', command: commands.skip('too small'), on: inReview },
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
  'record-decision': { who: 'member', command: commands.decision('We do not pay') },
  'add-to-scope': { who: 'member', command: commands.addToScope('web-01') },
  'move-in-scope': {
    who: 'member',
    command: commands.moveInScope(1, 'contained'),
    on: afterwards(underCommand, commands.addToScope('web-01'), ana),
  },
  'assess-impact': { who: 'member', command: commands.impact({ people: { confirmed: 3, likely: 12 } }) },
  note: { who: 'member', command: commands.note('Mail gateway blocks the sender') },
  'post-update': { who: 'member', command: commands.update('Twelve people clicked') },
  'post-no-change': { who: 'member', command: commands.noChange },
  snooze: { who: 'member', command: commands.snooze(15), at: at('11:00') },
};

type DeedOfMuster = 'record-room' | 'report-room' | 'record-replacement' | 'record-review' | 'ring' | 'report-leaver';

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
    const closed: Incident = { ...incident, phase: 'closed', promise: null };
    if ('afterClosing' in rules[deed as Deed]) expect(attempt(ben, closed)).not.toEqual([]);
    else for (const by of [ana, ben, dan, olga]) expect(refusalOf(() => attempt(by, closed)).code).toBe('closed');
    expect(refusalOf(() => attempt(gus, closed)).code).toBe('not-allowed');
  });
});

describe('what only Muster does', () => {
  const report = { type: 'report-leaver', person: cleo.id } as const;

  it.each([commands.openRoom, commands.recordReview, commands.ring, report])(
    'is refused to people: $type',
    (command) => {
      expect(refusalOf(() => decided(underCommand, command, ben)).code).toBe('not-allowed');
    },
  );

  it('does nothing when there is nothing left to do', () => {
    expect(decided(underCommand, commands.openRoom, muster)).toEqual([]);
    expect(decided(underCommand, commands.recordReview, muster)).toEqual([]);
    expect(decided(underCommand, commands.ring, muster)).toEqual([]);
    expect(decided(underCommand, report, muster)).toEqual([]);
  });
});

describe('until the room is open', () => {
  const roomless = anIncident({ roomId: null });
  const outside = { ...ana, inRoom: false };

  it('whoever declared may close the incident, since nobody can be in the room', () => {
    expect(decided(roomless, commands.falsePositive('A drill'), outside)).toMatchObject([{ type: 'closed' }]);
  });

  it('nobody else may', () => {
    expect(refusalOf(() => decided(roomless, commands.falsePositive(), olga)).code).toBe('not-allowed');
  });

  it('ends with the room’s opening', () => {
    expect(refusalOf(() => decided(anIncident(), commands.falsePositive(), outside)).code).toBe('not-allowed');
  });
});

describe('while there is no room', () => {
  const outside = (who: typeof ana) => ({ ...who, inRoom: false });
  const roomless = anIncident({ roomId: null, declaredBy: ana.id, roles: { commander: [ben.id], scribe: [cleo.id] } });
  const close = (by: Actor) => decided(roomless, commands.falsePositive(), by);

  it('the commander who was named may command, and so may whoever declared', () => {
    for (const by of [ben, ana]) expect(close(outside(by))).not.toEqual([]);
  });

  it('another role commands nothing, and nobody else may do anything', () => {
    expect(refusalOf(() => close(outside(cleo))).message).toContain('Closing is for {person:UBEN}');
    expect(refusalOf(() => close(outside(olga))).message).toContain('Only people in the incident’s room');
  });
});
