import { expect, it } from 'vitest';
import { formerOf, nothingFormer } from '../../src/incident/changes.ts';
import { evolve } from '../../src/incident/evolve.ts';
import type { Command, TimelineEntry } from '../../src/incident/incident.ts';
import { ana, anIncident, commands, entriesOf } from './makers.ts';

const { severity, phase, resolve, reopen, note } = commands;

function formerAfter(...deeds: readonly Command[]) {
  const timeline: TimelineEntry[] = [];
  let incident = anIncident();
  for (const command of deeds) {
    const entries = entriesOf(incident, command, ana);
    timeline.push(...entries);
    incident = entries.reduce(evolve, incident);
  }
  return formerOf(timeline);
}

it('knows what severity and phase were before each changed last, whatever came since', () => {
  expect(formerAfter(note('nothing moved'))).toEqual(nothingFormer);
  expect(formerAfter(severity('sev3'), severity('sev1'), phase('analysis'), note('later'))).toEqual({
    severity: 'sev3',
    phase: 'detection',
  });
  expect(formerAfter(phase('analysis'), resolve('Cleaned'))).toEqual({ severity: null, phase: 'analysis' });
  expect(formerAfter(phase('analysis'), resolve('Cleaned'), reopen('they are back'))).toMatchObject({
    phase: 'review',
  });
});
