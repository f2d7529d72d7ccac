import type { Alarm } from './alarm.ts';
import type { Circumstances, CommandOf } from './decide.ts';
import { type Event, type EventOf, holdersOf, type Incident, type PersonId, type UpdatePromise } from './incident.ts';
import { commander, communications } from './plan.ts';
import { promiseAfter } from './promise.ts';
import { Refusal } from './refusal.ts';
import { updateWords } from './update.ts';

const minute = 60_000;
/** The farthest an update may be promised by hand: 14 days. */
const farthestPromise = 14 * 24 * 60 * minute;

export function decideUpdates(
  incident: Incident,
  command: CommandOf<'post-update' | 'post-no-change' | 'snooze'>,
  circumstances: Circumstances,
): readonly Event[] {
  const promise = owed(incident);
  switch (command.type) {
    case 'post-update':
      return [update(incident, promise, command, circumstances)];
    case 'post-no-change':
      return [noChange(incident, promise, circumstances)];
    case 'snooze':
      return [snooze(promise, command.minutes, circumstances)];
  }
}

function owed(incident: Incident): UpdatePromise {
  if (incident.promise) return incident.promise;
  throw new Refusal('closed', 'The response is over, so no more updates are owed. Write to the review instead.');
}

function update(
  incident: Incident,
  promise: UpdatePromise,
  command: CommandOf<'post-update'>,
  c: Circumstances,
): Event {
  const words = updateWords(command);
  if (!words.known)
    throw new Refusal('invalid', 'An update says at least what we know: `{command} update <what we know>`.', 'known');
  return {
    type: 'update-posted',
    noChange: false,
    dueAt: promise.dueAt,
    promisedAt: promised(incident, command.nextAt, c),
    words,
  };
}

function promised(incident: Incident, nextAt: Date | null, { at, plan, nextAfter }: Circumstances): Date {
  if (!nextAt) return promiseAfter(at, incident.severity, plan, nextAfter);
  if (nextAt <= at)
    throw new Refusal('invalid', 'The next update has to lie in the future. Choose a later time.', 'nextAt');
  if (nextAt.getTime() - at.getTime() > farthestPromise)
    throw new Refusal(
      'invalid',
      'The next update can be promised at most 14 days ahead. Choose an earlier time.',
      'nextAt',
    );
  return nextAt;
}

function noChange(incident: Incident, promise: UpdatePromise, { at, plan, nextAfter }: Circumstances): Event {
  return {
    type: 'update-posted',
    noChange: true,
    dueAt: promise.dueAt,
    promisedAt: promiseAfter(at, incident.severity, plan, nextAfter),
    words: { known: '', doing: '', need: '' },
  };
}

function snooze(promise: UpdatePromise, minutes: number, { at, plan }: Circumstances): Event {
  if (!plan.reminders.snoozeMinutes.includes(minutes))
    throw new Refusal('invalid', `A reminder can be snoozed for ${plan.reminders.snoozeMinutes.join(', ')} minutes.`);
  if (promise.dueAt > at)
    throw new Refusal('conflict', 'The next update is not due yet, so there is no reminder to snooze.');
  if (promise.snoozed)
    throw new Refusal('conflict', 'This reminder was snoozed once already. Post an update, or say there is no change.');
  return { type: 'reminder-snoozed', until: new Date(at.getTime() + minutes * minute) };
}

/** A promised update that did not come is reminded of, and again at every tick of the cadence. */
export function updateAlarms(incident: Incident): readonly Alarm[] {
  const { promise } = incident;
  if (!promise) return [];
  return [{ at: promise.remindAt, ring: (circumstances) => [reminded(incident, promise, circumstances)] }];
}

function reminded(incident: Incident, { dueAt }: UpdatePromise, { at, plan, nextAfter }: Circumstances): Event {
  const nextAt = promiseAfter(at, incident.severity, plan, nextAfter);
  return { type: 'update-reminded', dueAt, person: leadOf(incident), nextAt };
}

/** Whether a reminder still says what is so when it is sent: no update, snooze, closing or later reminder came meanwhile. */
export function reminderStands(incident: Incident, reminded: EventOf<'update-reminded'>): boolean {
  const { promise } = incident;
  return (
    promise?.dueAt.getTime() === reminded.dueAt.getTime() && promise.remindAt.getTime() === reminded.nextAt.getTime()
  );
}

/** Who owes the updates: the communications lead, else the commander, else the room (null). */
export function leadOf(incident: Incident): PersonId | null {
  return holdersOf(incident, communications)[0] ?? holdersOf(incident, commander)[0] ?? null;
}
