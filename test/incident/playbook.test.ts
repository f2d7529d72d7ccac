import { describe, expect, it } from 'vitest';
import { declare } from '../../src/incident/declare.ts';
import { begin } from '../../src/incident/evolve.ts';
import type { Incident } from '../../src/incident/incident.ts';
import type { Plan } from '../../src/incident/plan.ts';
import { swapPlaybook, tasksOfType } from '../../src/incident/playbook.ts';
import { liveTasks } from '../../src/incident/task.ts';
import { aDeclaration, afterwards, ana, anEntry, aPlan, at, commands, declaring, refusalOf } from './makers.ts';

const { takeTask, doTask, phase } = commands;
const plan: Plan = aPlan({
  types: aPlan().types.map((type) => ({
    ...type,
    playbook: {
      ...type.playbook,
      detection: [`see (${type.name})`, `ask (${type.name})`],
      analysis: [`find (${type.name})`],
    },
  })),
});
const setting = { plan };

function declared(): Incident {
  const [event] = declare(aDeclaration(), declaring(ana, setting));
  const identity = { id: 'i7', teamId: 'T1', number: 7, codeName: 'amber-falcon', planVersion: 'v1' };
  if (!event) throw new Error('nothing was declared');
  return { ...begin(identity, anEntry(1, ana, at('10:00'), event)), roomId: 'CROOM' };
}

const texts = (incident: Incident) => liveTasks(incident).map(({ phase, text }) => `${phase}: ${text}`);
const changed = (incident: Incident, type: string): Incident => ({
  ...incident,
  ...swapPlaybook(incident, { type, tasks: tasksOfType(incident, type, plan), entry: 9 }),
});

describe('a playbook', () => {
  it('comes phase by phase, and not a second time when a phase begins anew', () => {
    const analysis = afterwards(declared(), phase('analysis'), ana, setting);
    const all = ['detection: see (unconfirmed)', 'detection: ask (unconfirmed)', 'analysis: find (unconfirmed)'];
    expect(texts(declared())).toEqual(all.slice(0, 2));
    expect(texts(analysis)).toEqual(all);
    const back = afterwards(analysis, phase('detection', 'it was another'), ana, setting);
    expect(texts(afterwards(back, phase('analysis'), ana, setting))).toEqual(all);
  });

  it('can be followed beside the first, from this phase on', () => {
    const both = afterwards(declared(), { type: 'add-playbook', playbook: 'Data Breach' }, ana, setting);
    expect(texts(both).slice(2)).toEqual(['detection: see (data-breach)', 'detection: ask (data-breach)']);
    expect(texts(afterwards(both, phase('analysis'), ana, setting)).slice(4)).toEqual([
      'analysis: find (unconfirmed)',
      'analysis: find (data-breach)',
    ]);
    const again = { type: 'add-playbook', playbook: 'data-breach' } as const;
    expect(refusalOf(() => afterwards(both, again, ana, setting)).code).toBe('conflict');
    expect(refusalOf(() => afterwards(both, { ...again, playbook: 'cake' }, ana, setting)).code).toBe('invalid');
  });

  it('of another type takes the place of what nobody began; what was taken or done stays, numbers too', () => {
    const begun = afterwards(afterwards(declared(), phase('analysis'), ana, setting), takeTask(1), ana, setting);
    const other = changed(afterwards(begun, doTask(2), ana, setting), 'data-breach');
    expect(texts(other)).toEqual([
      'detection: see (unconfirmed)',
      'detection: ask (unconfirmed)',
      'analysis: find (data-breach)',
    ]);
    expect(other.tasks.map(({ number }) => number)).toEqual([1, 2, 3, 4]);
    expect(refusalOf(() => afterwards(other, takeTask(3), ana, setting)).message).toContain('followed no more');
    expect(texts(afterwards(other, phase('containment'), ana, setting))).toEqual(texts(other));
  });

  it('comes back when the type does', () => {
    const there = changed(declared(), 'data-breach');
    expect(texts(changed(there, 'unconfirmed'))).toEqual(texts(declared()));
  });
});
