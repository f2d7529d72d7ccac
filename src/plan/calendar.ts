import { Cron } from 'croner';
import type { NextAfter } from '../incident/promise.ts';
import { gapsBetween } from './wall-clock.ts';

/**
 * As the wall clock of the zone reads. A tick that falls into the hour a spring change skips moves to the end of that
 * hour; one that autumn repeats comes once if it names its hour, and both times if it is a step. Throws when it never fires.
 */
export const nextAfter: NextAfter = (expression, timeZone, after) => {
  const next = cron(expression, timeZone).nextRun(after);
  if (!next) throw new Error(`the cron expression “${expression}” never fires`);
  return movedFromGap(expression, timeZone, after, next) ?? next;
};

/** Croner itself moves only ticks without a step out of a gap; a promise must not disappear in it either way. */
function movedFromGap(expression: string, timeZone: string, after: Date, next: Date): Date | null {
  for (const gap of gapsBetween(timeZone, after.getTime(), next.getTime())) {
    const tick = cron(expression, 'Etc/UTC').nextRun(new Date(gap.from - 1));
    if (tick && tick.getTime() < gap.to) return new Date(gap.at);
  }
  return null;
}

function cron(expression: string, timeZone: string): Cron {
  return new Cron(expression, { timezone: timeZone, paused: true, mode: '5-part', fixedTimeRule: 'no-wildcard' });
}
