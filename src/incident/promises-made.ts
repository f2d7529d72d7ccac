import { type Course, cadenceFor, isSameCadence } from './cadence.ts';
import type { Circumstances } from './decide.ts';
import type { Incident } from './incident.ts';
import { isResponding, type Phase } from './phase.ts';
import { everyone } from './plan.ts';
import { nextPromise } from './promise.ts';
import type { AlsoPromised } from './reminders.ts';

/** What an event promises: to everyone, and to the other audiences. */
export interface Made {
  readonly promisedAt: Date | null;
  readonly alsoPromised?: AlsoPromised;
}

type Setting = Pick<Circumstances, 'at' | 'plan' | 'nextAfter'>;

/** What was promised moves with the severity, counted from each audience's last update; it lies ahead. */
export function promisedAtSeverity(incident: Incident, severity: string, setting: Setting): Made {
  if (!isResponding(incident.phase)) return { promisedAt: null };
  const course = { ...incident, severity, cadences: {} };
  return made(incident, (audience) => moved(incident, audience, course, setting));
}

/** What was promised moves only where the phase has a cadence of its own, or the one before had. */
export function promisedAtPhase(incident: Incident, phase: Phase, setting: Setting): Made {
  const course = { ...incident, phase };
  return made(incident, (audience) => {
    const owed = incident.promises[audience];
    if (!owed) return undefined;
    const [before, after] = [incident, course].map((each) => cadenceFor(audience, owed.from, each, setting.plan));
    return isSameCadence(before ?? null, after ?? null) ? undefined : moved(incident, audience, course, setting);
  });
}

/** What is promised when the response goes on. */
export function promisedAgain(incident: Incident, phase: Phase, setting: Setting): Made {
  return made(incident, (audience) => nextPromise(audience, setting.at, { ...incident, phase }, setting));
}

/** By the cadence of a course, from an audience's last update on. */
export function moved(incident: Incident, audience: string, course: Course, setting: Setting): Date | null {
  const from = incident.promises[audience]?.from ?? setting.at;
  return nextPromise(audience, from, course, setting, setting.at);
}

/** undefined: as it was. */
function made(incident: Incident, promise: (audience: string) => Date | null | undefined): Made {
  const others = Object.entries(incident.audiences)
    .filter(([, people]) => people.length > 0)
    .map(([audience]) => [audience, promise(audience)] as const)
    .filter(([audience, date]) => date !== undefined && (date !== null || incident.promises[audience]));
  const promisedAt = promise(everyone) ?? null;
  return others.length > 0 ? { promisedAt, alsoPromised: Object.fromEntries(others) as AlsoPromised } : { promisedAt };
}
