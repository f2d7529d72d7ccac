import type { Incident, TimelineEntry } from '../../incident/incident.ts';
import { actor, moment } from '../text.ts';
import { type Message, message } from './message.ts';
import { answerReminder } from './reminder-card.ts';
import { nameOutside } from './words.ts';

/** What a reminder becomes when its reader may know of the incident no more. */
export const spentReminder = message(':alarm_clock: This reminder is settled.');

/** What a reminder becomes once something was made of it. */
export function settledReminder(incident: Incident, dueAt: Date, settling: TimelineEntry, inRoom: boolean): Message {
  const update = `${inRoom ? 'The update' : `The update on ${nameOutside(incident)}`} promised for ${moment(dueAt)}`;
  const answers = settling.event.type === 'reminder-snoozed' ? answerReminder(incident, dueAt, []) : [];
  return message(outcome(update, settling), ...answers);
}

function outcome(update: string, { event, by, at }: TimelineEntry): string {
  switch (event.type) {
    case 'update-posted':
      return event.noChange
        ? `:white_check_mark: ${update} was answered ${moment(at)}: no change, says ${actor(by)}.`
        : `:white_check_mark: ${update} was posted ${moment(at)} by ${actor(by)}.`;
    case 'reminder-snoozed':
      return `:alarm_clock: ${update} is overdue. ${actor(by)} snoozed the reminder until ${moment(event.until)}.`;
    case 'update-reminded':
      return `:alarm_clock: ${update} was reminded of again ${moment(at)}.`;
    case 'severity-changed':
      return `:alarm_clock: ${update} never came; the severity changed ${moment(at)}, and with it when the next is due.`;
    default:
      return `:alarm_clock: ${update} is owed no more; the response ended ${moment(at)}.`;
  }
}
