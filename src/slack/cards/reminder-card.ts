import type { KnownBlock } from '@slack/web-api';
import type { EventOf, Incident } from '../../incident/incident.ts';
import { everyone, type Plan } from '../../incident/plan.ts';
import { promiseTo } from '../../incident/promise.ts';
import { leadOf } from '../../incident/promise-alarms.ts';
import { noChange } from '../actions/no-change.ts';
import { postUpdate } from '../actions/post-update.ts';
import { snoozeReminder } from '../actions/snooze-reminder.ts';
import { mention, moment } from '../text.ts';
import { buttons, context } from './blocks.ts';
import { type Message, message } from './message.ts';
import { waitingWords } from './waiting-words.ts';
import { audienceTitle, nameOutside } from './words.ts';

type Reminded = EventOf<'update-reminded'>;

/** Reminds of the update that was promised, in person with a link to the room, else in the room; and offers what can be done about it. */
export function reminderCard(incident: Incident, plan: Plan, event: Reminded, room: string | null): Message {
  const late = event.late ? ' _This reminder is late: I could not send it in time._' : '';
  const waiting = event.audience === everyone ? waitingWords(incident) : '';
  return message(
    `:alarm_clock: ${room === null ? inRoom(incident, plan, event) : `${inPerson(incident, plan, event)} ${room}`}${late}`,
    ...(waiting ? [context(waiting)] : []),
    ...answerReminder(incident, plan, event, 'snooze'),
  );
}

function inPerson(incident: Incident, plan: Plan, { audience, dueAt, step, instead }: Reminded): string {
  const standing = `${standingOf(audience, dueAt, step, plan)}, on ${nameOutside(incident)}.`;
  if (!instead) return standing;
  return `${standing} ${mention(instead.person)} ${why[instead.why]}, so it is yours too.`;
}

function standingOf(audience: string, dueAt: Date, step: number, plan: Plan): string {
  const update = updateTo(audience, plan);
  return step === 0
    ? `*${update} is due* ${moment(dueAt)}`
    : `*${update} is overdue*: it was promised for ${moment(dueAt)}`;
}

const why = {
  gone: 'cannot be reached',
  away: 'is away',
  'do-not-disturb': 'is not to be disturbed',
} as const;

function inRoom(incident: Incident, plan: Plan, { audience, dueAt, step }: Reminded): string {
  const lead = leadOf(incident, plan);
  const whose = lead ? `${mention(lead)}, or whoever` : 'Nobody has the role for it, so whoever';
  return `${standingOf(audience, dueAt, step, plan)}. ${whose} knows most, please post it.`;
}

/** 'The update', 'The update to executives' */
export function updateTo(audience: string, plan: Plan): string {
  return audience === everyone ? 'The update' : `The update to ${audienceTitle(audience, plan)}`;
}

/** What can be done about a reminder; it is snoozed once. */
export function answerReminder(
  incident: Incident,
  plan: Plan,
  { audience, dueAt }: Pick<Reminded, 'audience' | 'dueAt'>,
  snooze: 'snooze' | 'no-snooze',
): KnownBlock[] {
  const value = { incident: incident.id, ...(audience === everyone ? {} : { audience }) };
  const offered = snooze === 'no-snooze' || promiseTo(incident, audience)?.snoozed ? [] : snoozes(incident, plan);
  return buttons([
    postUpdate.button('Post update', value, 'primary'),
    noChange.button('No change', { ...value, dueAt: dueAt.toISOString() }),
    ...offered.map((minutes) => snoozeReminder.button(`Snooze ${minutes} min`, { ...value, minutes })),
  ]);
}

/** Those that take no reason, and that the severity allows. */
function snoozes({ severity }: Incident, { reminders }: Plan): readonly number[] {
  const most = Math.min(
    reminders.snoozeReasonAboveMinutes,
    reminders.snoozeAtMostMinutes[severity] ?? Number.POSITIVE_INFINITY,
  );
  return reminders.snoozeMinutes.filter((minutes) => minutes <= most).slice(0, 3);
}
