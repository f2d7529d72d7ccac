import { describe, expect, it } from 'vitest';
import { afterwards, ana, anEndedIncident, anIncident, aPlan, at, commands, decided, refusalOf } from './makers.ts';

const { reopen, resolve, falsePositive, phase } = commands;
const contained = afterwards(anIncident(), phase('containment', 'it spreads'), ana);
const over = afterwards(contained, resolve('Cleaned.'), ana, { at: at('11:00') });
const closed = afterwards(contained, falsePositive('The auditors’ scanner'), ana, { at: at('11:00') });

describe('reopening', () => {
  it.each([
    ['a response that is over', over],
    ['a closed incident', closed],
  ])('goes on with %s in the phase in which it ended, and owes updates again', (_, incident) => {
    expect(afterwards(incident, reopen('the attacker is back'), ana, { at: at('12:10') })).toMatchObject({
      phase: 'containment',
      promises: { everyone: { dueAt: at('13:00') } },
      resolution: null,
      endedAt: null,
      endedIn: null,
      closedAt: null,
      review: null,
    });
  });

  it('begins with analysis where nobody knows the phase any more', () =>
    expect(afterwards(anEndedIncident(), reopen('again'), ana).phase).toBe('analysis'));

  it('needs a reason', () => expect(refusalOf(() => decided(over, reopen(' '), ana)).field).toBe('reason'));

  it('is refused while the response goes on', () =>
    expect(refusalOf(() => decided(contained, reopen('again'), ana)).code).toBe('conflict'));

  it('asks for a new room in the place of an archived one', () => {
    const archiving = { plan: aPlan({ closing: { reviewDueDays: 5, archiveRoom: true } }) };
    expect(decided(closed, reopen('again'), ana, archiving)).toMatchObject([
      { type: 'room-requested', former: 'CROOM', people: null },
      { type: 'phase-changed', from: 'closed' },
    ]);
    expect(decided(over, reopen('again'), ana, archiving)).toHaveLength(1);
  });
});
