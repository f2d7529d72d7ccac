import type { Incident, PersonId, TimelineEntry } from './incident.ts';
import { isResponding } from './phase.ts';
import { withTasks } from './playbook.ts';
import { openTasks, type Task } from './task.ts';
import type { Leaver, TaskEvent } from './tasks.ts';

/** What an event about tasks makes of an incident. */
export function evolveTasks(
  before: Incident,
  event: TaskEvent,
  { sequence, by, at }: TimelineEntry,
): Partial<Incident> {
  const { tasks } = before;
  switch (event.type) {
    case 'task-added': {
      const { owner, dueAt, words } = event;
      const added = { playbook: null, text: words.text, owner, takenAt: owner ? at : null, dueAt };
      return { tasks: withTasks(tasks, event.phase, [added], sequence) };
    }
    case 'task-given':
      return { tasks: changed(tasks, event.task, () => ({ owner: event.to, takenAt: event.to ? at : null })) };
    case 'task-due-changed':
      return {
        tasks: changed(tasks, event.task, () => ({ dueAt: event.dueAt, remindAt: event.dueAt, reminders: [] })),
      };
    case 'task-settled': {
      const settled = { by, at, reason: event.words.reason };
      return { tasks: changed(tasks, event.task, () => ({ state: event.as, settled, remindAt: null })) };
    }
    case 'task-reopened':
      return { tasks: changed(tasks, event.task, (task) => ({ state: 'open', settled: null, ...rearmed(task, at) })) };
    case 'tasks-reminded': {
      const told = ({ reminders }: Task) => ({ remindAt: event.nextAt, reminders: [...reminders, sequence] });
      return { tasks: event.tasks.reduce((all, number) => changed(all, number, told), tasks) };
    }
    case 'tasks-kept':
    case 'leaver-reported':
      return answered(before, event.person);
    case 'playbook-added':
      return {
        playbooks: [...before.playbooks, event.playbook],
        tasks: withTasks(tasks, event.phase, event.tasks, sequence),
      };
  }
}

/** Who gives something up or leaves while having tasks is asked who takes them, once until they answer. */
export function withLeavers(incident: Incident, people: readonly PersonId[], since: Date): Pick<Incident, 'leavers'> {
  if (!isResponding(incident.phase)) return { leavers: incident.leavers };
  const waiting = unanswered(incident);
  const asked = people.filter(
    (person) => openTasks(incident, person).length > 0 && !waiting.some((leaver) => leaver.person === person),
  );
  const others = incident.leavers.filter(({ person }) => !asked.includes(person));
  return { leavers: [...others, ...asked.map((person) => ({ person, since }))] };
}

/** Those who still have something that somebody should take. */
export function unanswered(incident: Incident): readonly Leaver[] {
  return incident.leavers.filter(({ person }) => openTasks(incident, person).length > 0);
}

function answered({ leavers }: Incident, person: PersonId): Pick<Incident, 'leavers'> {
  return { leavers: leavers.filter((leaver) => leaver.person !== person) };
}

function changed(tasks: readonly Task[], number: number, change: (task: Task) => Partial<Task>): readonly Task[] {
  return tasks.map((task) => (task.number === number ? { ...task, ...change(task) } : task));
}

function rearmed({ dueAt }: Task, at: Date): Pick<Task, 'remindAt' | 'reminders'> {
  return { remindAt: dueAt && dueAt > at ? dueAt : null, reminders: [] };
}
