import { describe, expect, it } from 'vitest';
import type { Command } from '../../src/incident/incident.ts';
import { happenedAt, learnedAt } from '../../src/incident/noted.ts';
import { ana, anIncident, at, decided, entriesOf, refusalOf } from './makers.ts';

const early: Command = { type: 'note', text: 'First alert', message: null, happenedAt: at('02:14') };

describe('a dated note', () => {
  it('happened when it is said to, and was learned when it was written down', () => {
    const [entry] = entriesOf(anIncident(), early, ana, { at: at('10:30') });
    expect(entry && [happenedAt(entry), learnedAt(entry)]).toEqual([at('02:14'), at('10:30')]);
  });

  it('made from a message was learned when that was written', () => {
    const message = { channelId: 'CROOM', ts: `${at('10:05').getTime() / 1_000}.000100`, author: ana.id };
    const [entry] = entriesOf(anIncident(), { ...early, message }, ana, { at: at('10:30') });
    expect(entry && [happenedAt(entry), learnedAt(entry)]).toEqual([at('02:14'), at('10:05')]);
  });

  it('without a time of its own has but one', () => {
    const [entry] = entriesOf(anIncident(), { type: 'note', text: 'Alert', message: null }, ana);
    expect(entry && learnedAt(entry)).toBeNull();
  });

  it('tells nothing of the future', () => {
    const refusal = refusalOf(() =>
      decided(anIncident(), { ...early, happenedAt: at('10:32') }, ana, { at: at('10:30') }),
    );
    expect(refusal).toMatchObject({ code: 'invalid', field: 'happenedAt' });
  });
});
