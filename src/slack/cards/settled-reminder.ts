import type { EventOf, Incident, TimelineEntry } from '../../incident/incident.ts';
import type { Plan } from '../../incident/plan.ts';
import { actor, moment } from '../text.ts';
import { type Message, message } from './message.ts';
import { answerReminder, updateTo } from './reminder-card.ts';
import { nameOutside } from './words.ts';

/** What a reminder becomes when its reader may know of the incident no more. */
export const spentReminder = message(':alarm_clock: This reminder is settled.');

/** What a reminder becomes once something was made of it. */
export function settledReminder(
  incident: Incident,
  plan: Plan,
  reminded: EventOf<'update-reminded'>,
  settling: TimelineEntry,
  inRoom: boolean,
): Message {
  const whose = `${updateTo(reminded.audience, plan)}${inRoom ? '' : ` on ${nameOutside(incident)}`}`;
  const goesOn = ['reminder-snoozed', 'reminders-stopped', 'reminders-resumed'].includes(settling.event.type);
  const answers = goesOn ? answerReminder(incident, plan, reminded, 'no-snooze') : [];
  return message(outcome(`${whose} promised for ${moment(reminded.dueAt)}`, settling), ...answers);
}

function outcome(update: string, { event, by, at }: TimelineEntry): string {
  switch (event.type) {
    case 'update-posted':
      return event.noChange
        ? `:white_check_mark: ${update} was answered ${moment(at)}: no change, says ${actor(by)}.`
        : `:white_check_mark: ${update} was posted ${moment(at)} by ${actor(by)}.`;
    case 'update-missed':
      return `:alarm_clock: ${update} never came; the next was due ${moment(event.promisedAt)}.`;
    case 'reminder-snoozed':
      return `:alarm_clock: ${update} is awaited. ${actor(by)} snoozed the reminder until ${moment(event.until)}.`;
    case 'reminders-stopped':
      return `:no_bell: ${update} is awaited. ${actor(by)} stopped the reminders ${moment(at)}.`;
    case 'reminders-resumed':
      return `:alarm_clock: ${update} is awaited. Reminders go on.`;
    case 'severity-changed':
      return `:alarm_clock: ${update} never came; the severity changed ${moment(at)}, and with it when the next is due.`;
    case 'cadence-changed':
    case 'phase-changed':
      return `:alarm_clock: ${update} never came; the cadence changed ${moment(at)}, and with it when the next is due.`;
    case 'people-removed':
    case 'briefing-ended':
      return `:alarm_clock: ${update} is owed no more; nobody waits for it since ${moment(at)}.`;
    default:
      return `:alarm_clock: ${update} is owed no more; the response ended ${moment(at)}.`;
  }
}
