import { describe, expect, it } from 'vitest';
import { type Plan, severityOf } from '../../src/incident/plan.ts';
import { promiseAfter } from '../../src/incident/promise.ts';
import { aPlan, at, everyMinutes } from './makers.ts';

const usual = (plan: Plan, severity: string) => severityOf(plan, severity).cadence.everyone?.usually ?? '';
const promised = (clock: string, severity: string, plan: Plan = aPlan()) =>
  promiseAfter(at(clock), usual(plan, severity), severity, { plan, nextAfter: everyMinutes });

describe('the next update', () => {
  it('is due at the cadence’s first tick at least half a period away', () => {
    expect(promised('10:00', 'sev2')).toEqual(at('11:00'));
    expect(promised('10:29', 'sev2')).toEqual(at('11:00'));
    expect(promised('10:30', 'sev2')).toEqual(at('11:00'));
    expect(promised('10:31', 'sev2')).toEqual(at('12:00'));
    expect(promised('10:50', 'sev1')).toEqual(at('11:30'));
  });

  it('takes the short gap of an uneven cadence for its period', () => {
    const days = [9, 10, 11, 16].map((day) => new Date(`2026-03-${String(day).padStart(2, '0')}T09:00:00Z`));
    const weekdays = (_: string, __: string, after: Date) =>
      days.find((day) => day > after) ?? new Date('2026-03-17T09:00Z');
    const reckoning = { plan: aPlan(), nextAfter: weekdays };
    expect(promiseAfter(new Date('2026-03-10T20:00:00Z'), '1440', 'sev4', reckoning)).toEqual(
      new Date('2026-03-11T09:00:00Z'),
    );
  });
});

describe('quiet hours', () => {
  const quietHours = { from: '20:00', to: '07:00', brokenBy: ['sev1'] };
  const quiet = aPlan({ quietHours });

  it('put an update off to the first tick after them, over midnight', () => {
    expect(promised('19:10', 'sev2', quiet)).toEqual(new Date('2026-03-11T07:00:00Z'));
    expect(promised('18:10', 'sev2', quiet)).toEqual(at('19:00'));
  });

  it('within one day do the same', () => {
    const noon = aPlan({ quietHours: { ...quietHours, from: '12:00', to: '14:00' } });
    expect(promised('11:10', 'sev2', noon)).toEqual(at('14:00'));
  });

  it('are broken by the severities the plan names', () => {
    expect(promised('21:00', 'sev1', quiet)).toEqual(at('21:30'));
  });

  it('are read on the plan’s own clock', () => {
    const tokyo = aPlan({ quietHours, timeZone: 'Asia/Tokyo' });
    expect(promised('11:10', 'sev2', tokyo)).toEqual(at('22:00'));
  });

  it('that swallow every tick are set aside: a promise must come round', () => {
    expect(promised('10:00', 'sev4', aPlan({ quietHours: { ...quietHours, from: '23:00', to: '01:00' } }))).toEqual(
      new Date('2026-03-11T00:00:00Z'),
    );
  });
});
