import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextAfter } from '../../src/plan/calendar.ts';

function ticks(expression: string, timeZone: string, after: string, count: number): string[] {
  const found: string[] = [];
  let at = new Date(after);
  for (let n = 0; n < count; n++) {
    at = nextAfter(expression, timeZone, at);
    found.push(at.toISOString().replace(':00.000Z', 'Z'));
  }
  return found;
}

describe('the next tick of a cadence', () => {
  it('lies strictly after the moment asked about', () => {
    expect(ticks('0 * * * *', 'Etc/UTC', '2026-11-24T09:00:00Z', 1)).toEqual(['2026-11-24T10:00Z']);
    expect(ticks('0 * * * *', 'Etc/UTC', '2026-11-24T08:59:59.999Z', 1)).toEqual(['2026-11-24T09:00Z']);
  });

  it('is read from the wall clock of the zone', () => {
    expect(ticks('0 9 * * 1-5', 'America/New_York', '2026-11-27T15:00:00Z', 2)).toEqual([
      '2026-11-30T14:00Z',
      '2026-12-01T14:00Z',
    ]);
  });

  it.each([
    ['30 2 * * *', ['2027-03-28T01:00Z', '2027-03-29T00:30Z']],
    ['15,45 2 * * *', ['2027-03-28T01:00Z', '2027-03-29T00:15Z']],
    ['*/30 2 * * 0', ['2027-03-28T01:00Z', '2027-04-04T00:00Z']],
    ['0 2-22/4 * * *', ['2027-03-27T21:00Z', '2027-03-28T01:00Z']],
  ])('of %s moves to the end of the hour that spring skips and does not disappear', (expression, expected) => {
    expect(ticks(expression, 'Europe/Berlin', '2027-03-27T20:00:00Z', 2)).toEqual(expected);
  });

  it('comes every half hour through the hour that spring skips', () => {
    expect(ticks('*/30 * * * *', 'Europe/Berlin', '2027-03-28T00:15:00Z', 3)).toEqual([
      '2027-03-28T00:30Z',
      '2027-03-28T01:00Z',
      '2027-03-28T01:30Z',
    ]);
  });

  it('moves by half an hour where the clock does, and past midnight where midnight is skipped', () => {
    expect(ticks('15 2 * * *', 'Australia/Lord_Howe', '2026-10-03T10:00:00Z', 1)).toEqual(['2026-10-03T15:30Z']);
    expect(ticks('0 0 * * *', 'Africa/Cairo', '2026-04-23T12:00:00Z', 1)).toEqual(['2026-04-23T22:00Z']);
  });

  it('comes once in the hour that autumn repeats when it names its hour', () => {
    expect(ticks('30 2 * * *', 'Europe/Berlin', '2026-10-24T20:00:00Z', 2)).toEqual([
      '2026-10-25T00:30Z',
      '2026-10-26T01:30Z',
    ]);
  });

  it('comes every half hour through the hour that autumn repeats', () => {
    expect(ticks('*/30 * * * *', 'Europe/Berlin', '2026-10-25T00:15:00Z', 4)).toEqual([
      '2026-10-25T00:30Z',
      '2026-10-25T01:00Z',
      '2026-10-25T01:30Z',
      '2026-10-25T02:00Z',
    ]);
  });

  it('is refused when there is none, and when there are not five fields', () => {
    expect(() => ticks('0 0 31 2 *', 'Etc/UTC', '2026-01-01T00:00:00Z', 1)).toThrow('never fires');
    expect(() => ticks('0 0 9 * * *', 'Etc/UTC', '2026-01-01T00:00:00Z', 1)).toThrow('5 parts');
    expect(() => ticks('0 9 * *', 'Etc/UTC', '2026-01-01T00:00:00Z', 1)).toThrow();
  });

  it('is never more than a day and an hour away for a daily cadence, in any zone, in any year', () => {
    const zones = [
      'Europe/Berlin',
      'America/New_York',
      'Australia/Lord_Howe',
      'Africa/Cairo',
      'Pacific/Apia',
      'Etc/UTC',
    ];
    const moments = fc.date({ min: new Date('2022-01-01'), max: new Date('2035-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(moments, fc.constantFrom(...zones), fc.nat(23), fc.nat(59), (after, zone, hour, minute) => {
        const next = nextAfter(`${minute} ${hour} * * *`, zone, after);
        expect(next.getTime()).toBeGreaterThan(after.getTime());
        expect(next.getTime() - after.getTime()).toBeLessThanOrEqual(25 * 60 * 60_000);
      }),
      { numRuns: 300 },
    );
  });
});
