import { describe, expect, it } from 'vitest';
import { impactWords, isAssessed } from '../../src/incident/impact.ts';
import { afterwards, ana, anIncident, commands, decided, refusalOf } from './makers.ts';

const { impact } = commands;
const likely = afterwards(anIncident(), impact({ people: { confirmed: null, likely: 1_200 } }), ana);

describe('the impact', () => {
  it('is not known until someone says it', () => {
    expect(isAssessed(anIncident().impact)).toBe(false);
    expect(impactWords(anIncident().impact)).toBe('people not known · systems not known · data not known');
  });

  it('tells the confirmed apart from the likely, and leaves what was not spoken of as it was', () => {
    const both = afterwards(likely, impact({ data: { confirmed: 40, likely: 90 } }), ana);
    expect(impactWords(both.impact)).toBe('people 1,200 likely · systems not known · data 40 confirmed, 90 likely');
    expect(isAssessed(both.impact)).toBe(true);
  });

  it('keeps what was thought before in the entry', () => {
    const now = { confirmed: 12, likely: 1_200 };
    expect(decided(likely, impact({ people: now }), ana)).toEqual([
      { type: 'impact-assessed', changes: [{ subject: 'people', was: { confirmed: null, likely: 1_200 }, now }] },
    ]);
  });

  it.each([
    { confirmed: -1, likely: null },
    { confirmed: 1.5, likely: null },
    { confirmed: Number.POSITIVE_INFINITY, likely: null },
    { confirmed: 12, likely: 3 },
  ])('cannot be %o', (people) => {
    expect(refusalOf(() => decided(anIncident(), impact({ people }), ana))).toMatchObject({
      code: 'invalid',
      field: 'people',
    });
  });

  it('is not assessed when nothing is new', () =>
    expect(refusalOf(() => decided(likely, impact({ people: likely.impact.people }), ana)).code).toBe('conflict'));
});
