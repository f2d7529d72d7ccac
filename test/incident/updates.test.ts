import { describe, expect, it } from 'vitest';
import { evolve } from '../../src/incident/evolve.ts';
import { type EventOf, type Incident, muster } from '../../src/incident/incident.ts';
import { leadOf, reminderStands } from '../../src/incident/promise-alarms.ts';
import {
  afterwards,
  ana,
  anEndedIncident,
  anEntry,
  anIncident,
  aPlan,
  at,
  ben,
  cleo,
  commands,
  decided,
  refusalOf,
} from './makers.ts';
import { owed } from './promise-makers.ts';

const { update, noChange, snooze, ring, severity, resolve } = commands;

describe('an update', () => {
  it('keeps what was promised and promises the next by the cadence', () => {
    const [posted] = decided(anIncident(), update(' Twelve people clicked '), ana, { at: at('10:50') });
    expect(posted).toEqual({
      type: 'update-posted',
      audience: 'everyone',
      noChange: false,
      dueAt: at('11:00'),
      promisedAt: at('12:00'),
      kept: { as: 'early', lateBy: 0 },
      words: { known: 'Twelve people clicked', doing: '', need: '' },
    });
  });

  it('moves the reminder and gives back the snooze', () => {
    const snoozed = anIncident({ promises: owed(at('11:00'), { notBefore: at('11:20'), snoozed: true }) });
    expect(afterwards(snoozed, update('Contained'), ana, { at: at('11:10') })).toMatchObject({
      lastUpdateAt: at('11:10'),
      promises: owed(at('12:00'), { from: at('11:10') }),
    });
  });

  it('may promise the next by hand, ahead and at most 14 days', () => {
    const promised = (nextAt: Date) => () =>
      decided(anIncident(), update('Contained', nextAt), ana, { at: at('10:30') });
    expect(promised(at('16:00'))()).toMatchObject([{ promisedAt: at('16:00') }]);
    expect(refusalOf(promised(at('10:30'))).message).toContain('in the future');
    expect(refusalOf(promised(new Date('2026-03-24T10:31:00Z'))).message).toContain('14 days');
  });

  it('says at least what we know, within the limit', () => {
    expect(refusalOf(() => decided(anIncident(), update(' '), ana)).code).toBe('invalid');
    expect(refusalOf(() => decided(anIncident(), update('x'.repeat(10_000)), ana)).message).toContain('what we know');
  });

  it('that says only that nothing changed keeps the promise as well', () => {
    expect(afterwards(anIncident(), noChange, ana, { at: at('11:02') })).toMatchObject({
      lastUpdateAt: at('11:02'),
      promises: owed(at('12:00'), { from: at('11:02') }),
    });
  });

  it('is owed no more once the response is over', () => {
    for (const command of [update('More'), noChange, snooze(15)])
      expect(refusalOf(() => decided(anEndedIncident(), command, ana)).code).toBe('closed');
  });
});

it.each([
  ['10:54', 'early', 0],
  ['10:55', 'on-time', 0],
  ['11:00', 'on-time', 0],
  ['11:01', 'late', 60_000],
  ['11:40', 'late', 40 * 60_000],
] as const)('an update at %s is %s', (clock, as, lateBy) => {
  expect(decided(anIncident(), update('Contained'), ana, { at: at(clock) })).toMatchObject([{ kept: { as, lateBy } }]);
});

describe('a reminder', () => {
  const reminded = (incident: Incident, when: Date) => afterwards(incident, ring, muster, { at: when });
  const led = anIncident({ roles: { commander: [ben.id] } });

  it('comes a few minutes before the promise falls due, and when it is overdue, and not a moment before', () => {
    const just = (clock: string) => new Date(at(clock).getTime() - 1);
    expect(decided(led, ring, muster, { at: just('10:55') })).toEqual([]);
    expect(decided(led, ring, muster, { at: at('10:55') })).toMatchObject([
      { type: 'update-reminded', dueAt: at('11:00'), step: 0, people: [ben.id], missedAt: at('12:00') },
    ]);
    const early = reminded(led, at('10:55'));
    expect(decided(early, ring, muster, { at: just('11:00') })).toEqual([]);
    expect(decided(early, ring, muster, { at: at('11:00') })).toMatchObject([{ step: 1, people: [], named: false }]);
  });

  it('goes to the communications lead, else the commander, else whoever else commands, else the room', () => {
    const plan = aPlan();
    const roles = { commander: [ben.id], communications: [cleo.id] };
    expect(leadOf(anIncident({ roles }), plan)).toBe(cleo.id);
    expect(leadOf(led, plan)).toBe(ben.id);
    expect(leadOf(anIncident({ roles: { deputy: [ana.id] } }), plan)).toBe(ana.id);
    expect(leadOf(anIncident(), plan)).toBe(null);
  });

  it('comes a quarter of a short promise before it falls due, of one of minutes only then', () => {
    const short = (dueAt: Date) => anIncident({ ...led, promises: owed(dueAt) });
    expect(decided(short(at('10:12')), ring, muster, { at: at('10:08') })).toEqual([]);
    expect(decided(short(at('10:12')), ring, muster, { at: at('10:09') })).toMatchObject([{ step: 0 }]);
    expect(decided(short(at('10:03')), ring, muster, { at: at('10:02') })).toEqual([]);
    expect(decided(short(at('10:03')), ring, muster, { at: at('10:03') })).toMatchObject([{ step: 1 }]);
  });

  it('comes at each tick at which nothing was posted: one promise is missed, and the next is overdue', () => {
    const once = reminded(led, at('11:00'));
    expect(decided(once, ring, muster, { at: at('11:59') })).toEqual([]);
    expect(decided(once, ring, muster, { at: at('12:00') })).toMatchObject([
      { type: 'update-missed', dueAt: at('11:00'), promisedAt: at('12:00') },
      { type: 'update-reminded', dueAt: at('12:00'), step: 1, missedAt: at('13:00') },
    ]);
  });

  it('comes late and once after an outage, and says so', () => {
    expect(decided(led, ring, muster, { at: at('16:47') })).toMatchObject([
      { type: 'update-reminded', dueAt: at('11:00'), step: 1, late: true, missedAt: at('18:00') },
    ]);
    expect(decided(reminded(led, at('16:47')), ring, muster, { at: at('16:48') })).toEqual([]);
  });

  it('comes once after an outage over the steps of the ladder and the next tick', () => {
    const plan = aPlan();
    const ladder = [{ afterMinutes: 10, roles: ['commander'], people: [], groups: [] }];
    const climbing = { ...plan, reminders: { ...plan.reminders, ladder } };
    const due = afterwards(led, ring, muster, { at: at('11:00'), plan: climbing });
    expect(decided(due, ring, muster, { at: at('12:20'), plan: climbing })).toMatchObject([
      { type: 'update-missed', promisedAt: at('12:00') },
      { type: 'update-reminded', dueAt: at('12:00'), step: 1, late: true },
    ]);
  });

  it('stops when the response is over', () => {
    const over = afterwards(reminded(led, at('11:00')), resolve('Cleaned'), ben, { at: at('11:05') });
    expect(decided(over, ring, muster, { at: at('23:00') })).toEqual([]);
  });

  it('does not fire for an update that came meanwhile', () => {
    const updated = afterwards(led, update('Contained'), ana, { at: at('10:54') });
    expect(decided(updated, ring, muster, { at: at('11:00') })).toEqual([]);
  });

  it('is snoozed once, until an update comes', () => {
    const snoozed = afterwards(reminded(led, at('11:00')), snooze(15), ana, { at: at('11:05') });
    expect(snoozed.promises.everyone).toMatchObject({ dueAt: at('11:00'), notBefore: at('11:20'), snoozed: true });
    expect(refusalOf(() => decided(snoozed, snooze(15), ana, { at: at('11:06') })).message).toContain('snoozed once');
    expect(decided(snoozed, ring, muster, { at: at('11:19') })).toEqual([]);
    expect(decided(snoozed, ring, muster, { at: at('11:20') })).toMatchObject([{ dueAt: at('11:00'), step: 1 }]);
    const missed = reminded(reminded(snoozed, at('11:20')), at('12:00'));
    expect(refusalOf(() => decided(missed, snooze(15), ana, { at: at('12:01') })).code).toBe('conflict');
    const answered = afterwards(missed, noChange, ana, { at: at('12:02') });
    expect(answered.promises.everyone).toMatchObject({ snoozed: false, dueAt: at('13:00') });
  });

  it('that did not come yet is not snoozed, which would bring it forward', () => {
    expect(refusalOf(() => decided(led, snooze(15), ana, { at: at('10:10') })).message).toContain('not due yet');
  });

  it('is snoozed for longer with a reason, and never for longer than the severity allows', () => {
    const plan = aPlan();
    const capped = { ...plan, reminders: { ...plan.reminders, snoozeAtMostMinutes: { sev2: 60 } } };
    const due = reminded(led, at('11:00'));
    const long = (minutes: number, reason: string) => () =>
      decided(due, { type: 'snooze', minutes, reason }, ana, { at: at('11:00'), plan: capped });
    expect(refusalOf(long(45, '')).message).toContain('more than 30 minutes needs a reason');
    expect(long(45, 'Everyone is on the bridge')()).toMatchObject([
      { until: at('11:45'), words: { reason: 'Everyone is on the bridge' } },
    ]);
    expect(refusalOf(long(61, 'Everyone is on the bridge')).message).toContain('60 minutes at most');
  });
});

describe('a reminder on its way', () => {
  const due = anIncident();
  const [event] = decided(due, ring, muster, { at: at('11:00') }) as [EventOf<'update-reminded'>];
  const sent = evolve(due, anEntry(due.lastEntry + 1, muster, at('11:00'), event));

  it('still stands when nothing came between', () => {
    expect(reminderStands(sent, event)).toBe(true);
  });

  it.each([
    ['an update', afterwards(sent, update('Contained'), ana, { at: at('11:01') })],
    ['a snooze', afterwards(sent, snooze(15), ana, { at: at('11:01') })],
    ['a stop', afterwards(sent, { type: 'stop-reminders', reason: 'on the bridge' }, ana, { at: at('11:01') })],
    ['a new severity', afterwards(sent, severity('sev1'), ana, { at: at('11:01') })],
    ['a later reminder', afterwards(sent, ring, muster, { at: at('12:00') })],
    ['the end of the response', afterwards(sent, resolve('Cleaned'), ana, { at: at('11:01') })],
  ])('stands no more after %s', (_, incident) => {
    expect(reminderStands(incident, event)).toBe(false);
  });
});
