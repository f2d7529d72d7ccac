import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Plan, severityOf } from '../../src/incident/plan.ts';
import { isQuiet, promiseAfter } from '../../src/incident/promise.ts';
import { nextAfter } from '../../src/plan/calendar.ts';
import { defaultPlanPath, loadPlan } from '../../src/plan/load-plan.ts';

const { plan } = await loadPlan(defaultPlanPath);
const hour = 60 * 60_000;

function inZone(timeZone: string, cadence?: string): Plan {
  const severities = plan.severities.map((each) =>
    cadence && each.name === 'sev1' ? { ...each, cadence: { everyone: { usually: cadence, phases: {} } } } : each,
  );
  return { ...plan, timeZone, severities };
}

function cadenceOf(severity: string, ours: Plan): string {
  const usually = severityOf(ours, severity).cadence.everyone?.usually;
  if (typeof usually !== 'string') throw new Error('no cron expression');
  return usually;
}

function dueAfter(from: Date, severity: string, ours = plan): Date {
  return promiseAfter(from, cadenceOf(severity, ours), severity, { plan: ours, nextAfter });
}

function promised(severity: string, from: string, ours = plan): string {
  return dueAfter(new Date(from), severity, ours).toISOString().replace(':00.000Z', 'Z');
}

const zones = ['Etc/UTC', 'Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'Africa/Cairo', 'Asia/Kolkata'];
const moments = fc.date({ min: new Date('2024-01-01'), max: new Date('2032-01-01'), noInvalidDate: true });

describe('a promise under the default plan', () => {
  it.each([
    ['sev1', '2026-11-24T10:14:00Z', '2026-11-24T10:30Z'],
    ['sev1', '2026-11-24T10:16:00Z', '2026-11-24T11:00Z'],
    ['sev2', '2026-11-24T10:30:00Z', '2026-11-24T11:00Z'],
    ['sev2', '2026-11-24T10:31:00Z', '2026-11-24T12:00Z'],
    ['sev2', '2026-11-24T23:10:00Z', '2026-11-25T00:00Z'],
    ['sev3', '2026-11-24T09:00:00Z', '2026-11-24T12:00Z'],
    ['sev3', '2026-11-24T15:00:00Z', '2026-11-25T08:00Z'],
    ['sev4', '2026-11-27T11:00:00Z', '2026-11-30T10:00Z'],
  ])('of %s made at %s falls due at %s', (severity, from, due) => {
    expect(promised(severity, from)).toBe(due);
  });

  it('lies at least half and less than one and a half periods ahead while no quiet hours come between', () => {
    fc.assert(
      fc.property(
        moments,
        fc.constantFrom(['sev1', hour / 2] as const, ['sev2', hour] as const),
        (from, [name, period]) => {
          const ahead = dueAfter(from, name).getTime() - from.getTime();
          expect(ahead).toBeGreaterThanOrEqual(period / 2);
          expect(ahead).toBeLessThan(1.5 * period);
        },
      ),
    );
  });
});

describe('a promise in any zone', () => {
  const severities = plan.severities.map(({ name }) => name);

  it('is a tick of the cadence, lies ahead, and disturbs no night unless the severity does', () => {
    fc.assert(
      fc.property(moments, fc.constantFrom(...zones), fc.constantFrom(...severities), (from, zone, severity) => {
        const ours = inZone(zone);
        const due = dueAfter(from, severity, ours);
        expect(due.getTime()).toBeGreaterThan(from.getTime());
        expect(nextAfter(cadenceOf(severity, ours), zone, new Date(due.getTime() - 1))).toEqual(due);
        if (severity === 'sev3' || severity === 'sev4')
          expect(ours.quietHours && isQuiet(due, ours.quietHours, zone)).toBe(false);
      }),
      { numRuns: 200 },
    );
  });

  it('is never farther away than a night, or for the lowest severity a weekend, allows', () => {
    const farthest: Record<string, number> = { sev1: 1, sev2: 2, sev3: 18, sev4: 87 };
    fc.assert(
      fc.property(moments, fc.constantFrom(...zones), fc.constantFrom(...severities), (from, zone, severity) => {
        const ahead = dueAfter(from, severity, inZone(zone)).getTime() - from.getTime();
        expect(ahead).toBeLessThanOrEqual((farthest[severity] ?? 0) * hour);
      }),
      { numRuns: 200 },
    );
  });

  it('made later never falls due earlier', () => {
    fc.assert(
      fc.property(moments, fc.nat(5 * hour), fc.constantFrom(...severities), (from, later, severity) => {
        const first = dueAfter(from, severity);
        const second = dueAfter(new Date(from.getTime() + later), severity);
        expect(second.getTime()).toBeGreaterThanOrEqual(first.getTime());
      }),
    );
  });
});

describe('a promise across a change of the clocks', () => {
  it('made of a daily cadence moves in spring and does not disappear', () => {
    const daily = inZone('Europe/Berlin', '30 2 * * *');
    expect(promised('sev1', '2027-03-27T12:00:00Z', daily)).toBe('2027-03-28T01:00Z');
    expect(promised('sev1', '2027-03-28T01:00:00Z', daily)).toBe('2027-03-29T00:30Z');
  });

  it('made of a stepped cadence whose only hour is skipped that night moves as well', () => {
    const sundays = inZone('Europe/Berlin', '*/30 2 * * 0');
    expect(promised('sev1', '2027-03-27T12:00:00Z', sundays)).toBe('2027-03-28T01:00Z');
  });

  it('comes every half hour through the hour that autumn repeats', () => {
    const berlin = inZone('Europe/Berlin');
    expect(promised('sev1', '2026-10-25T00:40:00Z', berlin)).toBe('2026-10-25T01:00Z');
    expect(promised('sev1', '2026-10-25T01:00:00Z', berlin)).toBe('2026-10-25T01:30Z');
    expect(promised('sev1', '2026-10-25T01:30:00Z', berlin)).toBe('2026-10-25T02:00Z');
  });

  it('waits for the end of the night by the wall clock', () => {
    const berlin = inZone('Europe/Berlin');
    expect(promised('sev3', '2027-03-27T17:00:00Z', berlin)).toBe('2027-03-28T06:00Z');
    expect(promised('sev3', '2026-10-24T17:00:00Z', berlin)).toBe('2026-10-25T07:00Z');
  });
});
