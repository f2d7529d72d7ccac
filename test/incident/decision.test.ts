import { describe, expect, it } from 'vitest';
import { decisionsIn, knownBy, standingDecisions, withdrawalOf } from '../../src/incident/decision.ts';
import { evolve } from '../../src/incident/evolve.ts';
import type { Command, TimelineEntry } from '../../src/incident/incident.ts';
import { withdrawals } from './fact-commands.ts';
import { afterwards, ana, anIncident, at, commands, decided, entriesOf, refusalOf } from './makers.ts';

const { addToScope, decision, impact, moveInScope, noChange, update } = commands;
const { withdrawDecision } = withdrawals;

/** The entries that these leave, a minute apart from half past ten. */
function timelineOf(...all: readonly Command[]): readonly TimelineEntry[] {
  let incident = anIncident();
  return all.flatMap((command, index) => {
    const entries = entriesOf(incident, command, ana, { at: new Date(at('10:30').getTime() + index * 60_000) });
    incident = entries.reduce(evolve, incident);
    return entries;
  });
}

describe('a decision', () => {
  it('needs words', () => expect(refusalOf(() => decided(anIncident(), decision('  '), ana)).field).toBe('text'));

  it('is set beside what had been told until then, and not what came after', () => {
    const timeline = timelineOf(
      addToScope('web-01'),
      update('Twelve people clicked'),
      noChange,
      impact({ people: { confirmed: 12, likely: null } }),
      decision('Payroll stays offline'),
      update('It was a drill'),
      moveInScope(1, 'verified'),
      impact({ people: { confirmed: 0, likely: null } }),
    );
    const [only, ...others] = decisionsIn(timeline);
    expect(others).toEqual([]);
    expect(only).toMatchObject({ by: ana.id, at: at('10:34'), event: { words: { text: 'Payroll stays offline' } } });
    expect(knownBy(timeline, only?.sequence ?? 0)).toMatchObject({
      update: { at: at('10:31'), known: 'Twelve people clicked' },
      scope: [{ name: 'web-01', state: 'open' }],
      impact: { people: { confirmed: 12, likely: null }, systems: { confirmed: null, likely: null } },
    });
  });

  it('stands no more once it is withdrawn, with a reason, and is kept with it', () => {
    const taken = afterwards(anIncident(), decision('Shut the plant down'), ana);
    const { entry = 0 } = taken.decisions[0] ?? {};
    expect(refusalOf(() => decided(taken, withdrawDecision(entry, ' '), ana)).field).toBe('reason');
    expect(refusalOf(() => decided(taken, withdrawDecision(entry + 1), ana)).code).toBe('not-found');
    expect(afterwards(taken, withdrawDecision(entry), ana).decisions).toEqual([]);

    const timeline = timelineOf(decision('Shut the plant down'), withdrawDecision(entry), decision('Watch it'));
    expect(standingDecisions(timeline).map(({ event }) => event.words.text)).toEqual(['Watch it']);
    expect(decisionsIn(timeline)).toHaveLength(2);
    expect(withdrawalOf(timeline, entry)?.event.words.reason).toBe('a slip');
  });

  it('may be taken before anything is known', () => {
    const [only] = timelineOf(decision('Wake the whole team'));
    expect(knownBy([], only?.sequence ?? 0)).toMatchObject({ update: null, scope: [] });
  });
});
