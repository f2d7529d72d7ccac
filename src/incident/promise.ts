import { type Cadence, type Course, cadenceFor } from './cadence.ts';
import type { PersonId } from './incident.ts';
import { everyone, type Plan, type QuietHours } from './plan.ts';

/** The first moment strictly after `after` at which a cron expression fires in an IANA zone. */
export type NextAfter = (expression: string, timeZone: string, after: Date) => Date;

/** An update that an audience waits for. */
export interface UpdatePromise {
  readonly dueAt: Date;
  /** From when it counts: the audience's last update, else when it was first promised one. */
  readonly from: Date;
  /** How far reminding of it got; null: nobody was reminded. */
  readonly reminding: Reminding | null;
  /** Once, until an update comes. */
  readonly snoozed: boolean;
  /** Nobody is reminded before: it was snoozed until then, or reminders were stopped so long. */
  readonly notBefore: Date | null;
}

export interface Reminding {
  /** 0: it falls due soon; 1: it is overdue; from 2 on the plan's ladder. */
  readonly step: number;
  /** The moment from which the next steps are counted. */
  readonly since: Date;
  /** The cadence's next tick, at which it is missed if nothing came; null: the cadence has none. */
  readonly missedAt: Date | null;
  /** Who was reminded in person. */
  readonly told: readonly PersonId[];
}

/** Updates owed, by audience. */
export type Promises = Readonly<Record<string, UpdatePromise>>;

export function promised(dueAt: Date, from: Date): UpdatePromise {
  return { dueAt, from, reminding: null, snoozed: false, notBefore: null };
}

/** The update that is owed to an audience next; undefined where none is. */
export function promiseTo(
  { promises }: { readonly promises: Promises },
  audience: string = everyone,
): UpdatePromise | undefined {
  return promises[audience];
}

/** What a promise is computed from. */
export interface Reckoning {
  readonly plan: Plan;
  readonly nextAfter: NextAfter;
}

const minute = 60_000;
/** Enough for a night of a cadence of every minute. */
const mostTicksInQuietHours = 1_000;

/** When an audience's next update is due; null where none is promised to it. What is promised lies after `ahead`. */
export function nextPromise(
  audience: string,
  from: Date,
  course: Course,
  { plan, nextAfter }: Reckoning,
  ahead: Date = from,
): Date | null {
  const cadence = cadenceFor(audience, from, course, plan);
  return cadence === null ? null : promiseAfter(from, cadence, course.severity, { plan, nextAfter }, ahead);
}

/**
 * When the next update is due: an interval after `from`, or a cron expression's first tick at least half a period after
 * it, outside quiet hours unless the severity breaks them.
 */
export function promiseAfter(
  from: Date,
  cadence: Cadence,
  severity: string,
  { plan, nextAfter }: Reckoning,
  ahead: Date = from,
): Date {
  const next = ticks(from, cadence, plan, nextAfter);
  const earliest = from.getTime() + shortestPeriod(from, next) / 2 - 1;
  const first = next(new Date(Math.max(earliest, ahead.getTime())));
  const quiet = quietFor(severity, plan);
  if (!quiet) return first;
  let tick = first;
  for (let tries = 0; tries < mostTicksInQuietHours; tries++) {
    if (!isQuiet(tick, quiet, plan.timeZone)) return tick;
    tick = typeof cadence === 'string' ? next(tick) : new Date(tick.getTime() + minute);
  }
  return first;
}

/** The first moment after another at which an update may be due. */
function ticks(from: Date, cadence: Cadence, { timeZone }: Plan, nextAfter: NextAfter): (after: Date) => Date {
  if (typeof cadence === 'string') return (after) => nextAfter(cadence, timeZone, after);
  const period = cadence.every * minute;
  return (after) => {
    const passed = Math.max(0, Math.floor((after.getTime() - from.getTime()) / period));
    return new Date(from.getTime() + (passed + 1) * period);
  };
}

/** Nobody posted it in time: it was due, and whoever leads or the room was told so. */
export function isOverdue({ reminding }: UpdatePromise): boolean {
  return reminding !== null && reminding.step > 0;
}

/** A weekday cadence has long gaps over weekends; its period is the short one. */
function shortestPeriod(from: Date, next: (after: Date) => Date): number {
  const first = next(from);
  const second = next(first);
  const third = next(second);
  return Math.min(second.getTime() - first.getTime(), third.getTime() - second.getTime());
}

/** The plan's quiet hours, where the severity keeps them. */
function quietFor(severity: string, { quietHours }: Plan): QuietHours | null {
  return quietHours && !quietHours.brokenBy.includes(severity) ? quietHours : null;
}

/** Whether nobody should be disturbed at a moment because of an incident of that severity. */
export function isNight(at: Date, severity: string, plan: Plan): boolean {
  const quiet = quietFor(severity, plan);
  return quiet !== null && isQuiet(at, quiet, plan.timeZone);
}

const clocks = new Map<string, Intl.DateTimeFormat>();

export function isQuiet(at: Date, quiet: QuietHours, timeZone: string): boolean {
  let clock = clocks.get(timeZone);
  if (!clock) {
    clock = new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
    clocks.set(timeZone, clock);
  }
  const time = clock.format(at);
  return quiet.from <= quiet.to ? time >= quiet.from && time < quiet.to : time >= quiet.from || time < quiet.to;
}
