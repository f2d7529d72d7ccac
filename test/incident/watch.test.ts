import { describe, expect, it } from 'vitest';
import { nextAlarm } from '../../src/incident/alarm.ts';
import { awakeAt } from '../../src/incident/awake.ts';
import { evolve } from '../../src/incident/evolve.ts';
import { type Actor, type Command, type Incident, muster } from '../../src/incident/incident.ts';
import type { Watch } from '../../src/incident/plan.ts';
import { enqueued } from '../../src/incident/react.ts';
import { nextAfter } from '../../src/plan/calendar.ts';
import {
  afterwards,
  ana,
  anEntry,
  anIncident,
  aPlan,
  at,
  ben,
  cleo,
  commands,
  decided,
  entriesOf,
  type Setting,
} from './makers.ts';

const off: Watch = { seatOpenMinutes: null, phaseMinutes: {}, silenceMinutes: {}, reviewWorkingDays: null };
const watching = (watch: Partial<Watch>) => aPlan({ watch: { ...off, ...watch } });
const led = anIncident({ promises: {}, roles: { commander: [ben.id] } });
const seats = watching({ seatOpenMinutes: 20 });
const phases = watching({ phaseMinutes: { detection: { sev2: 30 } } });
const silence = watching({ silenceMinutes: { sev2: 45 } });
const breach = { type: 'data-breach' };
const missingSeats = { ...led, ...breach };

const rung = (incident: Incident, plan: Setting['plan'], clock: string) =>
  decided(incident, commands.ring, muster, { plan, at: at(clock) } as Setting);
const rang = (incident: Incident, plan: Setting['plan'], clock: string) =>
  afterwards(incident, commands.ring, muster, { plan, at: at(clock) } as Setting);
const told = (about: object[], to: string | null = ben.id) => [
  { type: 'attention-called', matters: about.map((matter) => expect.objectContaining(matter)), to },
];
const communications = { about: 'seat', role: 'communications', since: at('10:00') };
const legal = { about: 'seat', role: 'legal', since: at('10:00') };

describe('what stands for longer than the plan says', () => {
  it('is told whoever commands, all of it at once, and once', () => {
    expect(nextAlarm(missingSeats, seats)).toEqual(at('10:20'));
    expect(rung(missingSeats, seats, '10:19')).toEqual([]);
    expect(rung(missingSeats, seats, '10:20')).toEqual(told([communications, legal]));
    expect(nextAlarm(rang(missingSeats, seats, '10:20'), seats)).toBeNull();
  });

  it('is not told of where the plan leaves it out, of a test, or before the room is open', () => {
    expect(nextAlarm(missingSeats, aPlan())).toBeNull();
    expect(nextAlarm({ ...missingSeats, number: -1 }, seats)).toBeNull();
    expect(nextAlarm({ ...missingSeats, roomId: null }, seats)).toBeNull();
    expect(nextAlarm({ ...led, severity: 'sev3' }, phases)).toBeNull();
  });

  it('comes not twice within a quarter of an hour', () => {
    const both = watching({ seatOpenMinutes: 20, phaseMinutes: { detection: { sev2: 30 } } });
    const once = rang(missingSeats, both, '10:20');
    expect(nextAlarm(once, both)).toEqual(at('10:35'));
    expect(rung(once, both, '10:35')).toEqual(told([{ about: 'phase', phase: 'detection', since: at('10:00') }]));
  });

  it('is who declared to hear of while nobody commands, then the room, where nobody may hear of it', () => {
    const open = rang({ ...missingSeats, roles: {} }, seats, '10:20');
    const passing = (...unheard: string[]): Command => ({ type: 'pass-on-reminder', entry: open.lastEntry, unheard });
    expect(open.watch.called[0]?.matters).toHaveLength(3);
    expect(decided(open, passing('UZOE'), muster)).toMatchObject([{ to: ana.id, unheard: ['UZOE'] }]);
    expect(decided(open, passing(ana.id), muster)).toMatchObject([{ to: null }]);
    const filled = afterwards({ ...open, type: 'unconfirmed' }, commands.claim('commander', ben), ben);
    expect(decided({ ...filled, watch: { ...filled.watch, called: [] } }, passing(ana.id), muster)).toEqual([]);
  });
});

describe('a seat', () => {
  it('is open since its last holder left it, or since the incident came to need it', () => {
    const held = { ...missingSeats, roles: { commander: [ben.id], communications: [cleo.id], legal: [ana.id] } };
    const released = afterwards(held, commands.release('legal', ana), ana, { at: at('11:00') });
    expect(nextAlarm(released, seats)).toEqual(at('11:20'));
    const retyped = afterwards(led, commands.edit({ incidentType: 'data-breach' }), ben, { at: at('12:00') });
    expect(nextAlarm(retyped, seats)).toEqual(at('12:20'));
  });
});

describe('a phase', () => {
  it('is told of again only when it stands anew', () => {
    const once = rang(led, phases, '10:30');
    expect(rung(led, phases, '10:30')).toHaveLength(1);
    const moved = afterwards(once, commands.phase('analysis'), ben, { at: at('10:40') });
    expect(nextAlarm(moved, phases)).toBeNull();
    const back = afterwards(moved, commands.phase('detection', 'a false trail'), ben, { at: at('11:00') });
    expect(nextAlarm(back, phases)).toEqual(at('11:30'));
  });
});

describe('silence', () => {
  it('ends with whatever somebody does, not with what Muster does by itself', () => {
    const once = rang(led, silence, '10:45');
    expect(nextAlarm(once, silence)).toBeNull();
    const noted = afterwards(once, commands.note('Logs are saved'), cleo, { at: at('11:00') });
    expect(nextAlarm(noted, silence)).toEqual(at('11:45'));
    const joined = afterwards(once, commands.recordJoin(cleo), muster, { at: at('11:00') });
    expect(nextAlarm(joined, silence)).toBeNull();
  });

  it('ends with what somebody wrote in the room', () => {
    const write = { type: 'record-activity', happenedAt: at('10:40') } as const;
    expect(nextAlarm(afterwards(rang(led, silence, '10:45'), write, muster), silence)).toEqual(at('11:25'));
    expect(decided(led, { ...write, happenedAt: at('09:59') }, muster)).toEqual([]);
  });
});

describe('a review that is not written', () => {
  const plan = aPlan({
    timeZone: 'Europe/Berlin',
    quietHours: { from: '20:00', to: '08:00', brokenBy: [] },
    watch: { ...off, reviewWorkingDays: 4 },
  });
  const ended = (day: string) =>
    afterwards(led, commands.resolve('Cleaned'), ben, { plan, nextAfter, at: new Date(day) });

  it('is told of in the morning after so many working days, in the plan’s time zone', () => {
    expect(nextAlarm(ended('2026-03-09T10:00:00Z'), plan)).toEqual(new Date('2026-03-13T07:00:00Z'));
    expect(nextAlarm(ended('2026-03-12T10:00:00Z'), plan)).toEqual(new Date('2026-03-18T07:00:00Z'));
    expect(nextAlarm(ended('2026-03-13T23:30:00Z'), plan)).toEqual(new Date('2026-03-20T07:00:00Z'));
    expect(nextAlarm(ended('2026-03-26T10:00:00Z'), plan)).toEqual(new Date('2026-04-01T06:00:00Z'));
  });

  it('is told of no more once it is published or skipped, or the response goes on', () => {
    const drafted = afterwards(ended('2026-03-09T10:00:00Z'), commands.recordReview, muster);
    for (const command of [commands.publish, commands.skip('too small'), commands.reopen('it is back')])
      expect(nextAlarm({ ...afterwards(drafted, command, ben, { plan }), promises: {} }, plan)).toBeNull();
  });
});

describe('within quiet hours', () => {
  const quiet = { from: '20:00', to: '08:00', brokenBy: ['sev1'] };
  const berlin = aPlan({ timeZone: 'Europe/Berlin', quietHours: quiet });

  it.each([
    ['by night', '2026-03-10T22:30:00Z', '2026-03-11T07:00:00Z'],
    ['after midnight', '2026-03-11T00:10:30Z', '2026-03-11T07:00:00Z'],
    ['by day', '2026-03-11T12:00:00Z', '2026-03-11T12:00:00Z'],
    ['over the change in spring', '2026-03-28T22:00:00Z', '2026-03-29T06:00:00Z'],
    ['over the change in autumn', '2026-10-24T22:00:00Z', '2026-10-25T07:00:00Z'],
  ])('waits for their end, %s', (_, from, until) => {
    expect(awakeAt(new Date(from), 'sev2', berlin)).toEqual(new Date(until));
    expect(awakeAt(new Date(from), 'sev1', berlin)).toEqual(new Date(from));
  });
});

describe('a message that told of it', () => {
  const effectsOf = (incident: Incident, command: Command, by: Actor) => {
    let before = incident;
    return entriesOf(incident, command, by, { plan: seats, at: at('10:30') }).flatMap((entry) => {
      const after = evolve(before, entry);
      const effects = enqueued(entry, { before, after, plan: seats }).map(({ effect }) => effect);
      before = after;
      return effects;
    });
  };
  const called = rang(missingSeats, seats, '10:20');
  const settling = { type: 'settle-attention', call: called.lastEntry };

  it('says what ended, with each that does', () => {
    const assigned = commands.claim('legal', cleo);
    expect(effectsOf(called, assigned, cleo)).toContainEqual(settling);
    const left = afterwards(called, assigned, cleo);
    expect(left.watch.called).toEqual([{ entry: called.lastEntry, matters: [communications] }]);
    expect(effectsOf(left, commands.resolve('Cleaned'), ben)).toContainEqual(settling);
  });

  it('stays as it is when something else happens', () => {
    expect(effectsOf(called, commands.note('Logs are saved'), cleo)).not.toContainEqual(settling);
  });

  it('goes to whoever is named, or into the room in its turn', () => {
    const call = { type: 'attention-called', matters: [communications], to: null } as never;
    const entry = anEntry(called.lastEntry + 1, muster, at('10:40'), call);
    const after = evolve(called, entry);
    expect(after.interruptedAt).toEqual(at('10:40'));
    expect(enqueued(entry, { before: called, after, plan: seats })).toMatchObject([
      { effect: { type: 'call-attention', person: null }, lane: 'attention/incident-7' },
    ]);
  });
});
