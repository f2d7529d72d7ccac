import { describe, expect, it } from 'vitest';
import { afterwards, ana, anIncident, aPlan, commands, decided, refusalOf } from './makers.ts';

const { addTask, doTask, phase } = commands;
const gated = aPlan({
  gates: { containment: { tasksDone: true, scopeWritten: false, severities: ['sev1', 'sev2'] } },
});
const setting = { plan: gated };
const contained = afterwards(anIncident({ phase: 'containment' }), addTask('Block the sender'), ana, setting);
const anyway = { type: 'change-phase', to: 'eradication', reason: 'the host burns', anyway: true } as const;

describe('a gate', () => {
  it('keeps a phase with open tasks from being left, and says how to go on all the same', () => {
    const refusal = refusalOf(() => decided(contained, phase('eradication'), ana, setting));
    expect(refusal.code).toBe('conflict');
    expect(refusal.message).toContain('task 1 should be settled');
    expect(refusal.message).toContain('phase eradication anyway <reason>');
  });

  it('opens when all of the phase is settled', () => {
    const done = afterwards(contained, doTask(1), ana, setting);
    expect(decided(done, phase('eradication'), ana, setting)).toMatchObject([{ type: 'phase-changed' }]);
    expect(decided(done, phase('eradication'), ana, setting)[0]).not.toHaveProperty('missing');
  });

  it('is overridden with a written reason, which says what was missing', () => {
    expect(decided(contained, anyway, ana, setting)).toMatchObject([
      { type: 'phase-changed', missing: { tasks: [1], scope: false }, words: { reason: 'the host burns' } },
    ]);
    expect(refusalOf(() => decided(contained, { ...anyway, reason: ' ' }, ana, setting))).toMatchObject({
      code: 'invalid',
      field: 'anyway',
    });
  });

  it('stands in the way of going back, of other phases and of other severities to nobody', () => {
    expect(decided(contained, phase('analysis', 'it came back'), ana, setting)).toHaveLength(1);
    expect(decided({ ...contained, severity: 'sev3' }, phase('eradication'), ana, setting)).toHaveLength(1);
    expect(decided({ ...contained, phase: 'eradication' }, phase('recovery'), ana, setting)).toHaveLength(1);
  });

  it('asks for nothing that an earlier phase left open', () => {
    const [earlier] = contained.tasks;
    const left = earlier ? [{ ...earlier, phase: 'analysis' as const }] : [];
    expect(decided({ ...contained, tasks: left }, phase('eradication'), ana, setting)).toHaveLength(1);
  });
});
