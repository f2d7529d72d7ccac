import { describe, expect, it } from 'vitest';
import { reference } from '../../src/incident/incident.ts';
import { enqueued } from '../../src/incident/react.ts';
import { afterwards, ana, anIncident, aPlan, at, ben, commands, decided, entriesOf, refusalOf } from './makers.ts';

const remove = { type: 'remove-trial' } as const;
const trial = anIncident({ number: -1, visibility: 'public' });

describe('a trial', () => {
  it('is numbered apart', () => {
    expect(reference(trial)).toBe('TEST-1');
    expect(reference(anIncident())).toBe('INC-7');
  });

  it('disturbs nobody: nobody is assigned, called in or told', () => {
    expect(refusalOf(() => decided(trial, commands.assign('scribe', ben), ana)).message).toContain('nobody but you');
    expect(afterwards(trial, commands.claim('scribe', ana), ana).roles).toMatchObject({ scribe: [ana.id] });
    const [raised] = entriesOf(trial, commands.severity('sev1', 'it spreads'), ana);
    if (!raised) throw new Error('the severity stayed');
    const after = afterwards(trial, commands.severity('sev1', 'it spreads'), ana);
    const effects = enqueued(raised, { before: trial, after, plan: aPlan() }).map(({ effect }) => effect.type);
    expect(effects).toEqual(['refresh-card', 'tell-room']);
  });

  it.each([
    ['while it goes on', trial],
    ['in review', afterwards(trial, commands.resolve('Tried.'), ana)],
    ['once it is closed', afterwards(trial, commands.falsePositive(), ana)],
  ])('is removed for good, %s', (_, incident) => {
    expect(afterwards(incident, remove, ana, { at: at('12:00') })).toMatchObject({ phase: 'closed', promises: {} });
  });

  it('does not come back', () => {
    const removed = afterwards(trial, remove, ana);
    expect(decided(removed, remove, ana)).toEqual([]);
    expect(refusalOf(() => decided(removed, commands.reopen('once more'), ana)).code).toBe('closed');
  });

  it('is the only incident that can be removed', () =>
    expect(refusalOf(() => decided(anIncident(), remove, ana)).message).toContain('{command} close'));
});
