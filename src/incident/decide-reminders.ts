import { isSameCadence } from './cadence.ts';
import type { Circumstances, CommandOf } from './decide.ts';
import { requireAudience, responseOver } from './decide-updates.ts';
import type { Event, EventOf, Incident } from './incident.ts';
import { isResponding } from './phase.ts';
import { promiseTo } from './promise.ts';
import { leadOf, nextHearer } from './promise-alarms.ts';
import { moved } from './promises-made.ts';
import { Refusal } from './refusal.ts';
import type { ReminderCommand } from './reminders.ts';
import { boundedLine, limits } from './words.ts';

const minute = 60_000;
const day = 24 * 60;

export function decideReminders(incident: Incident, command: ReminderCommand, c: Circumstances): readonly Event[] {
  if (command.type === 'remind-another') return passOn(incident, command, c);
  if (!isResponding(incident.phase)) throw responseOver();
  switch (command.type) {
    case 'snooze':
      return [snooze(incident, command, c)];
    case 'stop-reminders':
      return [stop(incident, command.reason)];
    case 'resume-reminders':
      if (!incident.remindersStopped) throw new Refusal('conflict', 'Reminders are on already.');
      return [{ type: 'reminders-resumed' }];
    case 'change-cadence':
      return [changeCadence(incident, command, c)];
  }
}

function snooze(incident: Incident, command: CommandOf<'snooze'>, { at, plan }: Circumstances): Event {
  const audience = requireAudience(incident, command.audience, plan);
  const promise = promiseTo(incident, audience);
  if (!promise?.reminding)
    throw new Refusal('conflict', 'The next update is not due yet, so there is no reminder to snooze.');
  if (promise.snoozed)
    throw new Refusal('conflict', 'This reminder was snoozed once already. Post an update, or say there is no change.');
  const until = untilOf(command, at);
  const minutes = Math.round((until.getTime() - at.getTime()) / minute);
  const { snoozeReasonAboveMinutes, snoozeAtMostMinutes } = plan.reminders;
  const most = snoozeAtMostMinutes[incident.severity] ?? day;
  if (minutes < 1) throw new Refusal('invalid', 'A reminder is snoozed until a time that lies ahead.', 'until');
  if (minutes > most)
    throw new Refusal(
      'invalid',
      `At ${incident.severity.toUpperCase()} a reminder is snoozed for ${most} minutes at most.`,
      'until',
    );
  const reason = boundedLine(command.reason ?? '', limits.reason, 'reason');
  if (minutes > snoozeReasonAboveMinutes && !reason)
    throw new Refusal(
      'invalid',
      `Snoozing for more than ${snoozeReasonAboveMinutes} minutes needs a reason: \`{command} reminders snooze ${minutes} <reason>\`.`,
      'reason',
    );
  return { type: 'reminder-snoozed', audience, until, words: { reason } };
}

function untilOf({ minutes, until }: CommandOf<'snooze'>, at: Date): Date {
  if (until) return until;
  if (minutes === undefined || !Number.isFinite(minutes))
    throw new Refusal('invalid', 'For how long? Like this: `{command} reminders snooze 10`.', 'until');
  return new Date(at.getTime() + minutes * minute);
}

function stop({ remindersStopped }: Incident, said: string): Event {
  if (remindersStopped) throw new Refusal('conflict', 'Reminders are stopped already.');
  const reason = boundedLine(said, limits.reason, 'reason');
  if (!reason)
    throw new Refusal('invalid', 'Stopping reminders needs a reason: `{command} reminders stop <reason>`.', 'reason');
  return { type: 'reminders-stopped', words: { reason } };
}

function changeCadence(incident: Incident, command: CommandOf<'change-cadence'>, c: Circumstances): Event {
  const audience = requireAudience(incident, command.audience, c.plan);
  const { cadence } = command;
  const reason = boundedLine(command.reason, limits.reason, 'reason');
  if (!reason)
    throw new Refusal('invalid', 'Another cadence needs a reason: `{command} cadence every 45m <reason>`.', 'reason');
  const known = incident.cadences[audience] ?? null;
  if (isSameCadence(known, cadence))
    throw new Refusal('conflict', cadence ? 'That is the cadence already.' : 'The plan’s cadence is in force already.');
  const { [audience]: _, ...others } = incident.cadences;
  const cadences = cadence === null ? others : { ...others, [audience]: cadence };
  const promisedAt = moved(incident, audience, { ...incident, cadences }, c);
  return { type: 'cadence-changed', audience, cadence, promisedAt, words: { reason } };
}

/** Somebody else hears of it at once; where nobody is left, the room does. What was settled meanwhile is left alone. */
function passOn(
  incident: Incident,
  { audience, dueAt, person, why }: CommandOf<'remind-another'>,
  { plan }: Circumstances,
): readonly EventOf<'update-reminded'>[] {
  const promise = promiseTo(incident, audience);
  const reminding = promise?.dueAt.getTime() === dueAt.getTime() ? promise.reminding : null;
  if (!reminding?.told.includes(person) || incident.remindersStopped) return [];
  const lead = leadOf(incident, plan);
  const next = lead && !reminding.told.includes(lead) ? lead : nextHearer(incident, reminding.told, plan);
  if (!next && !(why === 'gone' && reminding.step === 0)) return [];
  const { step, since, missedAt } = reminding;
  const told = { people: next ? [next] : [], named: false };
  return [
    { type: 'update-reminded', audience, dueAt, step, ...told, since, missedAt, late: false, instead: { person, why } },
  ];
}
