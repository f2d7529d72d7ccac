import type { Incident } from './incident.ts';
import { isResponding, type ResponsePhase } from './phase.ts';
import { type Plan, severityOf } from './plan.ts';

/** A cron expression of five fields in the plan's time zone, or minutes after the last update. */
export type Cadence = string | { readonly every: number };

/** How often an audience hears, at one severity. */
export interface Cadences {
  readonly usually: Cadence;
  /** For what is promised within an hour of the declaration. */
  readonly firstHour?: Cadence | undefined;
  readonly phases: Readonly<Partial<Record<ResponsePhase, Cadence>>>;
}

/** What a cadence depends on. */
export type Course = Pick<Incident, 'severity' | 'phase' | 'declaredAt' | 'cadences'>;

const hour = 60 * 60_000;

/** By which cadence an audience hears again after `from`; null: none is promised to it. */
export function cadenceFor(audience: string, from: Date, course: Course, plan: Plan): Cadence | null {
  const changed = course.cadences[audience];
  if (changed) return changed;
  const planned = severityOf(plan, course.severity).cadence[audience];
  if (!planned) return null;
  if (planned.firstHour && from.getTime() < course.declaredAt.getTime() + hour) return planned.firstHour;
  return (isResponding(course.phase) && planned.phases[course.phase]) || planned.usually;
}

export function isSameCadence(one: Cadence | null, other: Cadence | null): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
