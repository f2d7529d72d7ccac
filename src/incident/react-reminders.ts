import type { Effect } from './effect.ts';
import type { Incident, TimelineEntry } from './incident.ts';
import { everyone } from './plan.ts';
import type { Change } from './react.ts';
import type { ReminderEvent } from './reminders.ts';

/** What the world must be told of a promise and its reminders. */
export function toldOfReminders(
  event: ReminderEvent,
  entry: number,
  { roomId }: Incident,
  announced: () => readonly Effect[],
): readonly Effect[] {
  const refreshCard: readonly Effect[] = roomId ? [{ type: 'refresh-card' }] : [];
  switch (event.type) {
    case 'update-reminded': {
      const { people, named, step, audience } = event;
      const inPerson = people.map((person): Effect => ({ type: 'remind', person, entry }));
      const byName: readonly Effect[] = named ? [{ type: 'remind-named', entry }] : [];
      const inRoom: readonly Effect[] = people.length === 0 && !named ? [{ type: 'remind', person: null, entry }] : [];
      const shown = step === 1 ? [...refreshCard, ...(audience === everyone ? announced() : [])] : [];
      return [...inPerson, ...byName, ...inRoom, ...shown];
    }
    case 'update-missed':
      return [];
    case 'cadence-changed':
      return [...refreshCard, ...(event.audience === everyone ? announced() : [])];
    case 'reminders-stopped':
    case 'reminders-resumed':
      return [...refreshCard, { type: 'tell-room', entry }];
    case 'reminder-snoozed':
      return refreshCard;
  }
}

/** A reminder that came says what became of it once an update, a snooze, another due time, a stop or the end did. */
export function settledReminders({ event, sequence }: TimelineEntry, { before, after }: Change): readonly Effect[] {
  if (!before || event.type === 'update-reminded') return [];
  const stops = before.remindersStopped !== after.remindersStopped;
  return Object.entries(before.promises)
    .filter(([audience, promise]) => promise.reminding && (stops || promise !== after.promises[audience]))
    .map(([audience]) => ({ type: 'settle-reminder', entry: sequence, audience }));
}
