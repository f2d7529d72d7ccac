import { describe, expect, it } from 'vitest';
import { leadOf, reminderStands } from '../../src/incident/decide-updates.ts';
import { evolve } from '../../src/incident/evolve.ts';
import { type EventOf, type Incident, muster } from '../../src/incident/incident.ts';
import {
  afterwards,
  ana,
  anEndedIncident,
  anEntry,
  anIncident,
  at,
  ben,
  cleo,
  commands,
  decided,
  refusalOf,
} from './makers.ts';

const { update, noChange, snooze, ring, severity, resolve } = commands;

describe('an update', () => {
  it('keeps what was promised and promises the next by the cadence', () => {
    const [posted] = decided(anIncident(), update(' Twelve people clicked '), ana, { at: at('10:50') });
    expect(posted).toEqual({
      type: 'update-posted',
      noChange: false,
      dueAt: at('11:00'),
      promisedAt: at('12:00'),
      words: { known: 'Twelve people clicked', doing: '', need: '' },
    });
  });

  it('moves the reminder and gives back the snooze', () => {
    const snoozed = anIncident({ promise: { dueAt: at('11:00'), remindAt: at('11:20'), snoozed: true } });
    expect(afterwards(snoozed, update('Contained'), ana, { at: at('11:10') })).toMatchObject({
      lastUpdateAt: at('11:10'),
      promise: { dueAt: at('12:00'), remindAt: at('12:00'), snoozed: false },
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
      promise: { dueAt: at('12:00'), snoozed: false },
    });
  });

  it('is owed no more once the response is over', () => {
    for (const command of [update('More'), noChange, snooze(15)])
      expect(refusalOf(() => decided(anEndedIncident(), command, ana)).code).toBe('closed');
  });
});

describe('a reminder', () => {
  const reminded = (incident: Incident, when: Date) => afterwards(incident, ring, muster, { at: when });

  it('comes when the promise does and not a moment before', () => {
    expect(decided(anIncident(), ring, muster, { at: new Date(at('11:00').getTime() - 1) })).toEqual([]);
    expect(decided(anIncident(), ring, muster, { at: at('11:00') })).toMatchObject([
      { type: 'update-reminded', dueAt: at('11:00'), person: null, nextAt: at('12:00') },
    ]);
  });

  it('goes to the communications lead, else the commander, else the room', () => {
    const roles = { commander: [ben.id], communications: [cleo.id] };
    expect(leadOf(anIncident({ roles }))).toBe(cleo.id);
    expect(leadOf(anIncident({ roles: { commander: [ben.id] } }))).toBe(ben.id);
    expect(leadOf(anIncident())).toBe(null);
  });

  it('is armed again towards the same promise, once for each time it fires', () => {
    const once = reminded(anIncident(), at('11:00'));
    expect(once.promise).toEqual({ dueAt: at('11:00'), remindAt: at('12:00'), snoozed: false });
    expect(decided(once, ring, muster, { at: at('11:01') })).toEqual([]);
    expect(decided(once, ring, muster, { at: at('12:00') })).toMatchObject([{ dueAt: at('11:00') }]);
    expect(reminded(once, at('12:00')).promise).toMatchObject({ dueAt: at('11:00'), remindAt: at('13:00') });
  });

  it('comes late and once after an outage', () => {
    const late = reminded(anIncident(), at('16:47'));
    expect(late.promise).toMatchObject({ dueAt: at('11:00'), remindAt: at('18:00') });
    expect(decided(late, ring, muster, { at: at('16:48') })).toEqual([]);
  });

  it('stops when the response is over', () => {
    const over = afterwards(reminded(anIncident(), at('11:00')), resolve('Cleaned'), ana, { at: at('11:05') });
    expect(decided(over, ring, muster, { at: at('23:00') })).toEqual([]);
  });

  it('does not fire for an update that came meanwhile', () => {
    const updated = afterwards(anIncident(), update('Contained'), ana, { at: at('10:59') });
    expect(decided(updated, ring, muster, { at: at('11:00') })).toEqual([]);
  });

  it('is snoozed once for each promise', () => {
    const snoozed = afterwards(reminded(anIncident(), at('11:00')), snooze(15), ana, { at: at('11:05') });
    expect(snoozed.promise).toEqual({ dueAt: at('11:00'), remindAt: at('11:20'), snoozed: true });
    expect(refusalOf(() => decided(snoozed, snooze(15), ana, { at: at('11:06') })).message).toContain('snoozed once');
    const again = reminded(snoozed, at('11:20'));
    expect(again.promise).toMatchObject({ dueAt: at('11:00'), snoozed: true });
    expect(refusalOf(() => decided(again, snooze(15), ana, { at: at('11:21') })).code).toBe('conflict');
  });

  it('that is not due yet is not snoozed, which would bring it forward', () => {
    expect(refusalOf(() => decided(anIncident(), snooze(15), ana, { at: at('10:10') })).message).toContain(
      'not due yet',
    );
  });

  it('is snoozed for as long as the plan offers', () => {
    const refusal = refusalOf(() => decided(anIncident(), snooze(10_000), ana, { at: at('11:00') }));
    expect(refusal.message).toContain('15, 30 minutes');
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
    ['a new severity', afterwards(sent, severity('sev1'), ana, { at: at('11:01') })],
    ['a later reminder', afterwards(sent, ring, muster, { at: at('12:00') })],
    ['the end of the response', afterwards(sent, resolve('Cleaned'), ana, { at: at('11:01') })],
  ])('stands no more after %s', (_, incident) => {
    expect(reminderStands(incident, event)).toBe(false);
  });
});
