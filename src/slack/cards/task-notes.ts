import type { Incident, PersonId, TimelineEntry } from '../../incident/incident.ts';
import type { Task } from '../../incident/task.ts';
import { handBackTask } from '../actions/hand-back-task.ts';
import { keepTasks } from '../actions/keep-tasks.ts';
import { passOnTasks } from '../actions/pass-on-tasks.ts';
import { showTask } from '../actions/show-task.ts';
import { actor, mention, moment } from '../text.ts';
import { buttons, sections } from './blocks.ts';
import { type Message, message } from './message.ts';
import { taskButton } from './task-button.ts';
import { taskLine, taskOutside } from './task-line.ts';
import { nameOutside } from './words.ts';

type By = TimelineEntry['by'];

/** As many buttons as are read at a glance. */
const mostFreed = 10;

/** What the new owner of a task reads, where somebody else made them so. */
export function givenTaskNote(incident: Incident, task: Task, by: By, room: string): Message {
  const due = task.dueAt ? ` It is due ${moment(task.dueAt)}.` : '';
  const value = { incident: incident.id, task: task.number };
  return message(
    `${actor(by)} gave you a task in ${nameOutside(incident)}. ${taskOutside(incident, task)}${due ? `.${due}` : ''}\n${room}`,
    ...buttons([
      ...shown(incident, task),
      taskButton('finish-task', 'Done', value),
      handBackTask.button('Hand back', value),
    ]),
  );
}

/** What the former owner reads. */
export function lostTaskNote(incident: Incident, task: Task, by: By, room: string): Message {
  const whose = task.owner ? `to ${mention(task.owner)}` : 'to whoever takes it';
  return message(
    `${actor(by)} gave a task of yours in ${nameOutside(incident)} ${whose}. ${taskOutside(incident, task)}\n${room}`,
    ...buttons(shown(incident, task)),
  );
}

/** Asks whoever gives something up what becomes of their tasks. */
export function leavingNote(
  incident: Incident,
  person: PersonId,
  { count, inRoom, room }: { readonly count: number; readonly inRoom: boolean; readonly room: string },
): Message {
  const value = { incident: incident.id };
  return message(
    `You still have ${tasksCounted(count)} in ${nameOutside(incident)}. *Who takes ${count === 1 ? 'it' : 'them'}?* ${room}`,
    ...buttons([
      passOnTasks.button('Choose who', { ...value, from: person }, 'primary'),
      ...(inRoom ? [keepTasks.button(count === 1 ? 'I keep it' : 'I keep them', value)] : []),
    ]),
  );
}

/** What whoever commands reads where the leaver did not say. */
export function leftTasksNote(incident: Incident, leaver: PersonId, count: number, room: string | null): Message {
  return message(
    `*Who takes ${tasksCounted(count)} of ${mention(leaver)}?* They left${room === null ? '' : ` ${nameOutside(incident)}`} or gave up a role, and did not say.${room === null ? '' : ` ${room}`}`,
    ...buttons([passOnTasks.button('Choose who', { incident: incident.id, from: leaver }, 'primary')]),
  );
}

/** What whoever commands reads of the tasks of someone who was removed; in the room where `room` is null. */
export function freedTasksNote(
  incident: Incident,
  removed: PersonId,
  tasks: readonly Task[],
  room: string | null,
): Message {
  const from = room === null ? '' : ` from ${nameOutside(incident)}`;
  return message(
    `*Who takes ${tasks.length === 1 ? 'a task' : `${tasks.length} tasks`}?* ${mention(removed)} had ${tasks.length === 1 ? 'it' : 'them'} and was removed${from}.${room === null ? '' : ` ${room}`}`,
    ...sections(
      tasks.slice(0, mostFreed).map((task) => (room === null ? taskLine(task) : taskOutside(incident, task))),
    ),
    ...buttons(
      tasks
        .slice(0, mostFreed)
        .map(({ number }) => taskButton('edit-task', `Give ${number} to`, { incident: incident.id, task: number })),
    ),
  );
}

/** Of a private incident the text of a task stays in the room; who asks is shown it. */
export function shown(incident: Incident, task: Task) {
  return incident.visibility === 'private'
    ? [showTask.button(`Show task ${task.number}`, { incident: incident.id, task: task.number })]
    : [];
}

function tasksCounted(count: number): string {
  return count === 1 ? 'an open task' : `${count} open tasks`;
}
