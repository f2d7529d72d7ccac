import type { UpdatePromise } from './incident.ts';
import type { Plan, QuietHours } from './plan.ts';
import { severityOf } from './plan.ts';

/** The first moment strictly after `after` at which a cron expression fires in an IANA zone. */
export type NextAfter = (expression: string, timeZone: string, after: Date) => Date;

/** Enough for a night of a cadence of every minute. */
const mostTicksInQuietHours = 1_000;

/**
 * When the next update is due: the cadence's first tick at least half a period after `from`
 * (an update or the declaration), outside quiet hours unless the severity breaks them.
 */
export function promiseAfter(from: Date, severity: string, plan: Plan, nextAfter: NextAfter): Date {
  const { cadence } = severityOf(plan, severity);
  const next = (after: Date) => nextAfter(cadence, plan.timeZone, after);
  const first = next(new Date(from.getTime() + shortestPeriod(from, next) / 2 - 1));
  const quiet = plan.quietHours;
  if (!quiet || quiet.brokenBy.includes(severity)) return first;
  let tick = first;
  for (let tries = 0; tries < mostTicksInQuietHours; tries++) {
    if (!isQuiet(tick, quiet, plan.timeZone)) return tick;
    tick = next(tick);
  }
  return first;
}

/** A reminder of it came, and was answered by no update yet. */
export function isOverdue({ dueAt, remindAt }: UpdatePromise): boolean {
  return remindAt.getTime() !== dueAt.getTime();
}

/** A weekday cadence has long gaps over weekends; its period is the short one. */
function shortestPeriod(from: Date, next: (after: Date) => Date): number {
  const first = next(from);
  const second = next(first);
  const third = next(second);
  return Math.min(second.getTime() - first.getTime(), third.getTime() - second.getTime());
}

export function isQuiet(at: Date, quiet: QuietHours, timeZone: string): boolean {
  const time = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(at);
  return quiet.from <= quiet.to ? time >= quiet.from && time < quiet.to : time >= quiet.from || time < quiet.to;
}
