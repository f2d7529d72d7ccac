import type { Effect } from './effect.ts';
import type { Incident, PersonId, TimelineEntry } from './incident.ts';
import { isResponding, type ResponsePhase } from './phase.ts';
import type { Change } from './react.ts';
import { liveTasks, openTasks, type Task } from './task.ts';
import type { TaskEvent } from './tasks.ts';

/** What the world must be told of an event about tasks: the boards it stands on, and whom it concerns. */
export function toldOfTasks(event: TaskEvent, { sequence, by }: TimelineEntry, { before, after }: Change): Effect[] {
  switch (event.type) {
    case 'task-added':
      return [...boards(after, [event.phase]), ...giveTask(event.owner, by, sequence)];
    case 'task-given':
      return [
        ...touched(after, [event.task]),
        ...giveTask(event.to, by, sequence),
        ...(event.from && after.barred.includes(event.from) ? [] : tellTask(event.from, by, sequence)),
        ...settled(before, [event.task]),
      ];
    case 'task-due-changed':
    case 'task-settled':
    case 'task-reopened':
      return [...touched(after, [event.task]), ...settled(before, [event.task])];
    case 'tasks-reminded':
      return [{ type: 'remind-of-tasks', person: event.person, entry: sequence }, ...touched(after, event.tasks)];
    case 'tasks-kept':
      return [];
    case 'leaver-reported':
      return [
        event.to
          ? { type: 'tell-person', person: event.to, entry: sequence, about: 'left-tasks' }
          : { type: 'tell-room', entry: sequence },
      ];
    case 'playbook-added':
      return boards(after, [event.phase]);
  }
}

/** Who gave something up while having tasks is asked who takes them. */
export function askedToPassOn({ sequence }: TimelineEntry, { before, after }: Change): Effect[] {
  return after.leavers
    .filter((leaver) => !before?.leavers.includes(leaver))
    .map(({ person }) => ({ type: 'tell-person', person, entry: sequence, about: 'leaving' }));
}

/** Nothing can be clicked once the response is over, and everything again when it goes on. */
export function boardsAtTurn({ before, after }: Change): Effect[] {
  if (!before || isResponding(before.phase) === isResponding(after.phase)) return [];
  const ends = !isResponding(after.phase);
  const phases = new Set(liveTasks(after).map(({ phase }) => phase));
  if (!ends) phases.delete(after.phase as ResponsePhase);
  return [
    ...boards(null, [...phases]),
    ...(ends
      ? settled(
          before,
          openTasks(before).map(({ number }) => number),
        )
      : []),
  ];
}

/** The boards these tasks stand on, and that of the phase that goes on, which says what earlier ones left open. */
function touched(incident: Incident, numbers: readonly number[]): Effect[] {
  return boards(
    incident,
    tasksNumbered(incident, numbers).map(({ phase }) => phase),
  );
}

export function boards(incident: Incident | null, phases: readonly ResponsePhase[]): Effect[] {
  const current = incident && isResponding(incident.phase) ? [incident.phase] : [];
  return [...new Set([...phases, ...current])].map((phase) => ({ type: 'refresh-tasks', phase }));
}

/** Who is given a task by somebody else comes into the room for it, and hears of it. */
function giveTask(person: PersonId | null, by: string, entry: number): Effect[] {
  return person && person !== by ? [{ type: 'invite', people: [person] }, ...tellTask(person, by, entry)] : [];
}

/** Who is given a task, or loses one, by somebody else’s hand. */
function tellTask(person: PersonId | null, by: string, entry: number): Effect[] {
  return person && person !== by ? [{ type: 'tell-person', person, entry, about: 'task' }] : [];
}

/** Reminders of them say what became of it. */
function settled(before: Incident | null, numbers: readonly number[]): Effect[] {
  const entries = before ? tasksNumbered(before, numbers).flatMap(({ reminders }) => reminders) : [];
  return [...new Set(entries)].map((entry) => ({ type: 'settle-task-reminder', entry }));
}

function tasksNumbered({ tasks }: Incident, numbers: readonly number[]): readonly Task[] {
  return tasks.filter(({ number }) => numbers.includes(number));
}
