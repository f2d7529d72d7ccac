import type { EventOf, Incident } from '../../src/incident/incident.ts';
import { promised, type UpdatePromise } from '../../src/incident/promise.ts';
import { at } from './makers.ts';

/** What everyone is owed. */
export function owed(dueAt: Date, overrides: Partial<UpdatePromise> = {}): Incident['promises'] {
  return { everyone: { ...promised(dueAt, at('10:00')), ...overrides } };
}

/** That an update to everyone is overdue, told to the room unless said otherwise. */
export function aReminder(
  dueAt: Date,
  overrides: Partial<EventOf<'update-reminded'>> = {},
): EventOf<'update-reminded'> {
  return {
    type: 'update-reminded',
    audience: 'everyone',
    dueAt,
    step: 1,
    people: [],
    named: false,
    since: dueAt,
    missedAt: null,
    late: false,
    instead: null,
    ...overrides,
  };
}
