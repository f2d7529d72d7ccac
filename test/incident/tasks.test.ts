import { describe, expect, it } from 'vitest';
import { type Incident, muster } from '../../src/incident/incident.ts';
import { openTasks } from '../../src/incident/task.ts';
import {
  afterwards,
  ana,
  anIncident,
  aPlan,
  at,
  ben,
  cleo,
  commands,
  dan,
  decided,
  olga,
  refusalOf,
} from './makers.ts';

const { addTask, takeTask, doTask, waiveTask, resolve, claim } = commands;
const one = afterwards(anIncident(), addTask('Block the sender'), ana);

function task(incident: Incident, number = 1) {
  return incident.tasks.find((each) => each.number === number);
}

describe('a task', () => {
  it('is added to the board of the phase that goes on, open and nobody’s', () => {
    expect(task(one)).toMatchObject({
      number: 1,
      phase: 'detection',
      text: 'Block the sender',
      state: 'open',
      owner: null,
    });
  });

  it('is whoever takes it first, and the second is told who has it', () => {
    const taken = afterwards(one, takeTask(1), ben, { at: at('10:40') });
    expect(task(taken)).toMatchObject({ owner: ben.id, takenAt: at('10:40') });
    const refusal = refusalOf(() => decided(taken, takeTask(1), cleo));
    expect(refusal.code).toBe('conflict');
    expect(refusal.message).toContain('{person:UBEN} has task 1');
    expect(refusalOf(() => decided(taken, takeTask(1), ben)).message).toContain('You have task 1 already');
  });

  it('is done by whoever says so, once', () => {
    const done = afterwards(afterwards(one, takeTask(1), ben), doTask(1), cleo, { at: at('10:50') });
    expect(task(done)).toMatchObject({ state: 'done', owner: ben.id, settled: { by: cleo.id, at: at('10:50') } });
    expect(refusalOf(() => decided(done, doTask(1), ana)).message).toContain('is done already, says {person:UCLEO}');
  });

  it('is not needed only with a reason', () => {
    expect(refusalOf(() => decided(one, waiveTask(1, ' '), ben))).toMatchObject({ code: 'invalid', field: 'reason' });
    const waived = afterwards(one, waiveTask(1, 'the gateway did it'), ben);
    expect(task(waived)).toMatchObject({ state: 'not-needed', settled: { reason: 'the gateway did it' } });
  });

  it('is open again when it was settled by mistake', () => {
    const again = afterwards(afterwards(one, doTask(1), ben), { type: 'reopen-task', task: 1 }, ben);
    expect(task(again)).toMatchObject({ state: 'open', settled: null });
    expect(refusalOf(() => decided(again, { type: 'reopen-task', task: 1 }, ben)).code).toBe('conflict');
  });

  it('is due later than now and within 90 days', () => {
    for (const dueAt of [at('10:30'), new Date('2026-07-01T00:00:00Z')])
      expect(refusalOf(() => decided(one, addTask('Call', null, dueAt), ana))).toMatchObject({
        code: 'invalid',
        field: 'dueAt',
      });
  });

  it('is postponed from its due time, or from now when that is past', () => {
    const due = afterwards(anIncident(), addTask('Call', null, at('11:00')), ana);
    const postponed = (when: Date) =>
      afterwards(due, { type: 'postpone-task', task: 1, minutes: 30 }, ana, { at: when });
    expect(task(postponed(at('10:45')))?.dueAt).toEqual(at('11:30'));
    expect(task(postponed(at('12:00')))?.dueAt).toEqual(at('12:30'));
  });

  it('needs words, and not more than a board has room for', () => {
    expect(refusalOf(() => decided(one, addTask('  '), ana)).field).toBe('text');
    expect(refusalOf(() => decided(one, addTask('x'.repeat(301)), ana)).field).toBe('text');
  });

  it('that nobody ever added cannot be taken', () => {
    expect(refusalOf(() => decided(one, takeTask(7), ana)).code).toBe('not-found');
  });

  it('is left as it stands once the response is over', () => {
    const over = afterwards(one, resolve('Cleaned'), ana);
    for (const command of [takeTask(1), doTask(1), addTask('Another')])
      expect(refusalOf(() => decided(over, command, ana)).code).toBe('conflict');
    expect(openTasks(over)).toHaveLength(1);
  });
});

describe('tasks that are passed on', () => {
  const three = [addTask('a', ben.id), addTask('b', ben.id), addTask('c', cleo.id)].reduce(
    (incident, command) => afterwards(incident, command, ana),
    anIncident(),
  );

  it('go where each was sent, and nobody else’s goes along', () => {
    const to = [1, 2, 3].map((number) => ({ task: number, to: number === 2 ? null : ana.id }));
    const passed = afterwards(three, { type: 'pass-on-tasks', from: ben.id, to }, cleo);
    expect(passed.tasks.map(({ owner }) => owner)).toEqual([ana.id, null, cleo.id]);
  });

  it('are nobody’s where somebody who left the room names nobody', () => {
    const outside = { ...ben, inRoom: false };
    const command = { type: 'pass-on-tasks', from: ben.id, to: [{ task: 1, to: ana.id }] } as const;
    expect(afterwards(three, command, outside).tasks.map(({ owner }) => owner)).toEqual([ana.id, null, cleo.id]);
    expect(afterwards(three, command, ben).tasks.map(({ owner }) => owner)).toEqual([ana.id, ben.id, cleo.id]);
  });
});

describe('a task for somebody who has no part in the incident', () => {
  const tight = aPlan({ types: aPlan().types.map((type) => ({ ...type, membersMayAdd: false })) });
  const led = afterwards(anIncident(), claim('commander', ana), ana);
  const ways = [
    addTask('Call', olga.id),
    { type: 'change-task', task: 1, owner: olga.id, dueAt: null },
    { type: 'pass-on-tasks', from: ben.id, to: [{ task: 2, to: olga.id }] },
  ] as const;
  const busy = [addTask('a'), addTask('b', ben.id)].reduce((incident, each) => afterwards(incident, each, ana), led);

  it('brings them into the room only by the hand of who may', () => {
    for (const command of ways) {
      expect(refusalOf(() => decided(busy, command, ben, { plan: tight })).message).toContain('Bringing people');
      expect(decided(busy, command, ben)).not.toEqual([]);
      expect(decided(busy, command, ana, { plan: tight })).not.toEqual([]);
    }
  });

  it('is no bringing in where the plan called them, they came by hand, or it is their own', () => {
    const opened = afterwards(anIncident({ roomId: null }), { ...commands.openRoom, invited: [cleo.id] }, muster);
    const joined = afterwards(afterwards(opened, commands.recordJoin(dan), muster), claim('commander', ana), ana);
    for (const owner of [cleo, dan, ben])
      expect(decided(joined, addTask('Call', owner.id), ben, { plan: tight })).toHaveLength(1);
    expect(refusalOf(() => decided(joined, addTask('Call', olga.id), ben, { plan: tight })).code).toBe('not-allowed');
  });

  it('is refused in a trial, which disturbs nobody', () => {
    const trial = anIncident({ number: -1 });
    expect(refusalOf(() => decided(trial, addTask('Call', ben.id), ana)).message).toContain('nobody but you');
    expect(decided(trial, addTask('Call', ana.id), ana)).toHaveLength(1);
  });
});
