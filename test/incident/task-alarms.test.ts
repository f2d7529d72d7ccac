import { describe, expect, it } from 'vitest';
import { nextAlarm } from '../../src/incident/alarm.ts';
import type { Incident } from '../../src/incident/incident.ts';
import { muster } from '../../src/incident/incident.ts';
import { afterwards, ana, anIncident, aPlan, at, ben, cleo, commands, decided, refusalOf } from './makers.ts';

const { addTask, doTask, release, resolve, ring } = commands;
const led = anIncident({ promises: {}, roles: { commander: [ben.id] } });
const due = (owner: string | null) => afterwards(led, addTask('Call the bank', owner, at('11:00')), ana);
const rung = (incident: Incident, clock: string) => decided(incident, ring, muster, { at: at(clock) });
const rang = (incident: Incident, clock: string) => afterwards(incident, ring, muster, { at: at(clock) });

describe('a task that comes due', () => {
  it('is its owner’s to hear of, and ten minutes later the commander’s, and then nobody’s', () => {
    const first = due(cleo.id);
    expect(nextAlarm(first, aPlan())).toEqual(at('11:00'));
    expect(rung(first, '10:59')).toEqual([]);
    expect(rung(first, '11:00')).toEqual([
      { type: 'tasks-reminded', tasks: [1], escalated: false, person: cleo.id, nextAt: at('11:10') },
    ]);
    const second = rang(first, '11:00');
    expect(rung(second, '11:09')).toEqual([]);
    expect(rung(second, '11:10')).toMatchObject([{ escalated: true, person: ben.id, nextAt: null }]);
    expect(nextAlarm(rang(second, '11:10'), aPlan())).toBeNull();
  });

  it('is the commander’s when it is nobody’s, and once when it is the commander’s own', () => {
    expect(rung(due(null), '11:00')).toMatchObject([{ escalated: true, person: ben.id, nextAt: null }]);
    expect(rung(due(ben.id), '11:00')).toMatchObject([{ escalated: false, person: ben.id, nextAt: null }]);
  });

  it('is whoever’s declared while nobody commands', () => {
    const uncommanded = { ...due(null), roles: {} };
    expect(rung(uncommanded, '11:00')).toMatchObject([{ person: ana.id }]);
  });

  it('is reminded of once with all others of the same person', () => {
    const two = afterwards(due(cleo.id), addTask('Call the police', cleo.id, at('11:05')), ana);
    expect(rung(two, '11:06')).toMatchObject([{ tasks: [1, 2], person: cleo.id }]);
  });

  it('is brought up no more once it is done, or the response is over', () => {
    expect(rung(afterwards(due(cleo.id), doTask(1), cleo), '11:00')).toEqual([]);
    expect(rung(afterwards(due(cleo.id), resolve('Cleaned'), ben), '11:00')).toEqual([]);
  });

  it('comes again after it was postponed', () => {
    const later = afterwards(rang(due(cleo.id), '11:00'), { type: 'postpone-task', task: 1, minutes: 30 }, cleo, {
      at: at('11:02'),
    });
    expect(rung(later, '11:31')).toEqual([]);
    expect(rung(later, '11:32')).toMatchObject([{ escalated: false, person: cleo.id }]);
  });
});

describe('a reminder that somebody may not hear', () => {
  const passedOn = (incident: Incident, ...unheard: string[]) =>
    decided(incident, { type: 'pass-on-reminder', entry: incident.lastEntry, unheard }, muster, { at: at('11:00') });

  it('goes to who commands, then to who declared, in the end to the room', () => {
    const reminded = rang(due(cleo.id), '11:00');
    const to = (person: string | null) => [expect.objectContaining({ tasks: [1], escalated: true, person })];
    expect(passedOn(reminded, cleo.id)).toEqual(to(ben.id));
    expect(passedOn(reminded, cleo.id, ben.id)).toEqual(to(ana.id));
    expect(passedOn(reminded, cleo.id, ben.id, ana.id)).toEqual(to(null));
  });

  it('goes nowhere once the task is done, or was given to another', () => {
    const reminded = rang(due(cleo.id), '11:00');
    const done = { ...afterwards(reminded, doTask(1), cleo), lastEntry: reminded.lastEntry };
    expect(passedOn(done, cleo.id)).toEqual([]);
  });

  it('of tasks that somebody left goes the same way', () => {
    const left = afterwards(due(cleo.id), { type: 'record-leave', person: cleo.id, happenedAt: at('10:39') }, muster);
    const report = (...unheard: string[]) =>
      decided(rang(left, '10:45'), { type: 'report-leaver', person: cleo.id, unheard }, muster);
    expect(report(ben.id)).toMatchObject([{ type: 'leaver-reported', to: ana.id }]);
    expect(report(ben.id, ana.id)).toMatchObject([{ to: null }]);
  });
});

describe('who gives up a role while they have tasks', () => {
  const scribe = { ...due(cleo.id), roles: { commander: [ben.id], scribe: [cleo.id] } };
  const gone = afterwards(scribe, release('scribe', cleo), cleo, { at: at('10:40') });

  it('has a quarter of an hour to say who takes them, then whoever commands hears of it, once', () => {
    expect(rung(gone, '10:54')).toEqual([]);
    expect(rung(gone, '10:55')).toEqual([{ type: 'leaver-reported', person: cleo.id, to: ben.id }]);
    expect(rung(rang(gone, '10:55'), '10:56')).toEqual([]);
  });

  it('is not reported after keeping them, passing them on or doing them', () => {
    const passing = { type: 'pass-on-tasks', from: cleo.id, to: [{ task: 1, to: ana.id }] } as const;
    for (const command of [{ type: 'keep-tasks', person: cleo.id } as const, passing, doTask(1)])
      expect(rung(afterwards(gone, command, cleo), '10:55')).toEqual([]);
  });

  it('is asked as whoever leaves the room is', () => {
    const left = afterwards(due(cleo.id), { type: 'record-leave', person: cleo.id, happenedAt: at('10:39') }, muster);
    expect(left.leavers).toEqual([{ person: cleo.id, since: at('10:30') }]);
    expect(rung(left, '10:45')).toEqual([{ type: 'leaver-reported', person: cleo.id, to: ben.id }]);
  });

  it('has none any more after being removed, and whoever commands is asked at once who takes them', () => {
    const scribed = { ...due(cleo.id), roles: { commander: [ben.id], scribe: [cleo.id] } };
    expect(decided(scribed, commands.remove(cleo), ben).slice(1)).toEqual([
      { type: 'task-given', task: 1, from: cleo.id, to: null },
      { type: 'leaver-reported', person: cleo.id, to: ben.id, tasks: [1] },
      { type: 'role-released', role: 'scribe', person: cleo.id },
    ]);
    const removed = afterwards(scribed, commands.remove(cleo), ben);
    expect([removed.tasks[0]?.owner, removed.leavers]).toEqual([null, []]);
    expect(rung(removed, '11:00')).toMatchObject([{ escalated: true, person: ben.id }]);
  });

  it('is given no task again after being removed', () => {
    const removed = afterwards(due(null), { type: 'remove-people', people: [cleo.id], reason: 'moved on' }, ben);
    expect(refusalOf(() => decided(removed, addTask('Call', cleo.id), ben))).toMatchObject({ field: 'owner' });
    const passing = { type: 'pass-on-tasks', from: ben.id, to: [{ task: 1, to: cleo.id }] } as const;
    expect(refusalOf(() => decided(removed, passing, ben)).code).toBe('conflict');
  });

  it('is not asked without tasks', () => {
    const free = { ...led, roles: { scribe: [ana.id] } };
    expect(afterwards(free, release('scribe', ana), ana).leavers).toEqual([]);
  });
});
