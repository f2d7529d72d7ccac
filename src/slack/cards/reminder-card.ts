import type { KnownBlock } from '@slack/web-api';
import type { EventOf, Incident } from '../../incident/incident.ts';
import type { Plan } from '../../incident/plan.ts';
import { noChange } from '../actions/no-change.ts';
import { postUpdate } from '../actions/post-update.ts';
import { snoozeReminder } from '../actions/snooze-reminder.ts';
import { moment } from '../text.ts';
import { buttons, context } from './blocks.ts';
import { type Message, message } from './message.ts';
import { waitingWords } from './waiting-words.ts';
import { nameOutside } from './words.ts';

/** Reminds of the update that was promised, and offers what can be done about it. */
export function reminderCard(
  incident: Incident,
  plan: Plan,
  { dueAt }: EventOf<'update-reminded'>,
  room: string | null,
): Message {
  const waiting = waitingWords(incident);
  const snoozes = incident.promise?.snoozed ? [] : plan.reminders.snoozeMinutes.slice(0, 3);
  return message(
    room
      ? `:alarm_clock: It is time for the update on ${nameOutside(incident)} that was promised for ${moment(dueAt)}. ${room}`
      : `:alarm_clock: *It is time for the update* that was promised for ${moment(dueAt)}. Whoever knows most, please post it.`,
    ...(waiting ? [context(waiting)] : []),
    ...answerReminder(incident, dueAt, snoozes),
  );
}

/** What can be done about a reminder. */
export function answerReminder({ id }: Incident, dueAt: Date, snoozes: readonly number[]): KnownBlock[] {
  const value = { incident: id };
  return buttons([
    postUpdate.button('Post update', value, 'primary'),
    noChange.button('No change', { ...value, dueAt: dueAt.toISOString() }),
    ...snoozes.map((minutes) => snoozeReminder.button(`Snooze ${minutes} min`, { ...value, minutes })),
  ]);
}
