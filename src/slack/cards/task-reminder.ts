import type { Button, KnownBlock } from '@slack/web-api';
import type { EventOf, Incident } from '../../incident/incident.ts';
import { isResponding } from '../../incident/phase.ts';
import type { Task } from '../../incident/task.ts';
import { handBackTask } from '../actions/hand-back-task.ts';
import { postponeTask } from '../actions/postpone-task.ts';
import { actor, mention, moment } from '../text.ts';
import { buttons, section } from './blocks.ts';
import { type Message, message } from './message.ts';
import { taskButton } from './task-button.ts';
import { taskLine, taskOutside } from './task-line.ts';
import { shown } from './task-notes.ts';
import { nameOutside } from './words.ts';

const postponedMinutes = 30;
const mostShown = 12;

type Reminded = EventOf<'tasks-reminded'>;

/** Reminds of tasks that are due, in the room where `room` is null, and once they were dealt with says what became of them. */
export function taskReminder(
  incident: Incident,
  event: Reminded,
  { entry, room }: { readonly entry: number; readonly room: string | null },
): Message {
  const tasks = incident.tasks.filter(({ number }) => event.tasks.includes(number));
  const due = tasks.filter((task) => stillReminded(incident, task, entry, event));
  return message(
    [lead(incident, event, tasks.length, due.length), room].filter(Boolean).join(' '),
    ...tasks.slice(0, mostShown).flatMap((task) => blocksOf(incident, task, event, due.includes(task))),
  );
}

/** Whether a reminder still says what is so: the task is open, due since then, and of whoever was reminded. */
export function stillReminded(incident: Incident, task: Task, entry: number, event: Reminded): boolean {
  return (
    isResponding(incident.phase) &&
    task.state === 'open' &&
    task.reminders.includes(entry) &&
    (event.escalated || task.owner === event.person)
  );
}

function lead(incident: Incident, { escalated, person }: Reminded, all: number, due: number): string {
  const of = person === null ? 'this incident' : nameOutside(incident);
  if (due === 0) return `:white_check_mark: Nothing of this is due any more in ${of}.`;
  const what = all === 1 ? 'A task' : `${all} tasks`;
  return escalated
    ? `:alarm_clock: ${what} of ${of} should be done by now, and ${all === 1 ? 'is' : 'are'} not.`
    : `:alarm_clock: *It is time for ${all === 1 ? 'a task' : `${all} tasks`} of yours* in ${of}.`;
}

function blocksOf(incident: Incident, task: Task, event: Reminded, due: boolean): KnownBlock[] {
  return [
    section(event.person === null ? taskLine(task) : `${taskOutside(incident, task)}${standing(task, event)}`),
    ...buttons(due ? [...choices(incident, task, event), ...(event.person === null ? [] : shown(incident, task))] : []),
  ];
}

function standing({ state, settled, owner, dueAt }: Task, { escalated, person }: Reminded): string {
  if (state === 'dropped') return ' · the playbook changed';
  if (settled) return ` · ${state === 'done' ? 'done' : 'not needed'}, ${actor(settled.by)} ${moment(settled.at)}`;
  const who = owner === null ? ' · nobody has it' : escalated || owner !== person ? ` · ${mention(owner)} has it` : '';
  return `${who}${dueAt ? ` · due ${moment(dueAt)}` : ''}`;
}

function choices(incident: Incident, { number, owner }: Task, { escalated }: Reminded): Button[] {
  const value = { incident: incident.id, task: number };
  return [
    taskButton('finish-task', 'Done', value, 'primary'),
    postponeTask.button(`+${postponedMinutes} min`, { ...value, minutes: postponedMinutes }),
    escalated || owner === null
      ? taskButton('edit-task', 'Who and when', value)
      : handBackTask.button('Hand back', value),
  ];
}
