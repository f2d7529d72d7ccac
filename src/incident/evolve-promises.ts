import type { EventOf, Incident, TimelineEntry } from './incident.ts';
import { everyone } from './plan.ts';
import { type Promises, promised, type UpdatePromise } from './promise.ts';
import type { ReminderEvent } from './reminders.ts';

/** What an event about promises and their reminders makes of an incident. */
export function evolveReminders(before: Incident, event: ReminderEvent, { at }: TimelineEntry): Partial<Incident> {
  switch (event.type) {
    case 'update-reminded': {
      const { audience, dueAt, step, since, missedAt, people } = event;
      return changed(before, audience, (promise) => {
        const told = [...(promise.reminding?.told ?? []), ...people];
        const same = promise.dueAt.getTime() === dueAt.getTime();
        return same ? { ...promise, reminding: { step, since, missedAt, told } } : promise;
      });
    }
    case 'update-missed':
      return changed(before, event.audience, (promise) => ({
        ...promise,
        dueAt: event.promisedAt,
        reminding: null,
        notBefore: null,
      }));
    case 'reminder-snoozed':
      return changed(before, event.audience, (promise) => ({ ...promise, snoozed: true, notBefore: event.until }));
    case 'reminders-stopped':
      return { remindersStopped: true };
    case 'reminders-resumed':
      return { remindersStopped: false, promises: each(before.promises, (promise) => ({ ...promise, notBefore: at })) };
    case 'cadence-changed':
      return {
        cadences:
          event.cadence === null
            ? without(before.cadences, event.audience)
            : { ...before.cadences, [event.audience]: event.cadence },
        ...withPromises(before, { [event.audience]: event.promisedAt }, at),
      };
  }
}

/** What is owed to these audiences from now on; null: nothing. Each is counted from its last update. */
export function withPromises(
  { promises }: Pick<Incident, 'promises'>,
  made: Readonly<Record<string, Date | null>>,
  at: Date,
): Pick<Incident, 'promises'> {
  const left = Object.entries(promises).filter(([audience]) => !Object.hasOwn(made, audience));
  const next = Object.entries(made).flatMap(([audience, dueAt]) =>
    dueAt ? [[audience, promised(dueAt, promises[audience]?.from ?? at)] as const] : [],
  );
  return { promises: Object.fromEntries([...left, ...next]) };
}

/** After an update to an audience. */
export function updated(
  before: Incident,
  { audience, promisedAt }: EventOf<'update-posted'>,
  at: Date,
): Partial<Incident> {
  const promises = promisedAt
    ? { ...before.promises, [audience]: promised(promisedAt, at) }
    : without(before.promises, audience);
  return { promises, ...(audience === everyone ? { lastUpdateAt: at } : {}) };
}

function changed(
  { promises }: Incident,
  audience: string,
  change: (promise: UpdatePromise) => UpdatePromise,
): Partial<Incident> {
  const promise = promises[audience];
  return promise ? { promises: { ...promises, [audience]: change(promise) } } : {};
}

function each(promises: Promises, change: (promise: UpdatePromise) => UpdatePromise): Promises {
  return Object.fromEntries(Object.entries(promises).map(([audience, promise]) => [audience, change(promise)]));
}

export function without<T>(all: Readonly<Record<string, T>>, name: string): Readonly<Record<string, T>> {
  const { [name]: _, ...others } = all;
  return others;
}
