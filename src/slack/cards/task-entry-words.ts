import type { TimelineEntry } from '../../incident/incident.ts';
import type { Plan } from '../../incident/plan.ts';
import type { Task } from '../../incident/task.ts';
import type { TaskEvent } from '../../incident/tasks.ts';
import { actor, escapeText, harmless, listed, mention, moment } from '../text.ts';
import { because } from './because.ts';

const textInLine = 120;

/** What an entry about tasks says; `tasks` are the incident's. */
export function taskEntryWords(
  event: TaskEvent,
  by: TimelineEntry['by'],
  { plan, tasks }: { readonly plan: Plan; readonly tasks: readonly Task[] },
): string {
  const who = actor(by);
  const named = (number: number) => taskName(tasks, number);
  switch (event.type) {
    case 'task-added': {
      const owner = event.owner ? ` for ${mention(event.owner)}` : '';
      const due = event.dueAt ? `, due ${moment(event.dueAt)}` : '';
      return `${who} added a task${owner}${due}${because(event.words.text)}`;
    }
    case 'task-given':
      if (event.to === by) return `${who} took ${named(event.task)}${event.from ? ` from ${mention(event.from)}` : ''}`;
      return event.to
        ? `${who} gave ${named(event.task)} to ${mention(event.to)}`
        : `${who} handed back ${named(event.task)}`;
    case 'task-due-changed':
      return event.dueAt
        ? `${who} made ${named(event.task)} due ${moment(event.dueAt)}`
        : `${who} took the due time off ${named(event.task)}`;
    case 'task-settled':
      return event.as === 'done'
        ? `${who} did ${named(event.task)}${because(event.words.reason)}`
        : `${who} found ${named(event.task)} not needed${because(event.words.reason)}`;
    case 'task-reopened':
      return `${who} reopened ${named(event.task)}`;
    case 'tasks-reminded':
      return event.person
        ? `Muster reminded ${mention(event.person)} that ${listed(event.tasks.map((number) => `task ${number}`))} ${event.tasks.length === 1 ? 'is' : 'are'} due`
        : `Muster told the room that ${listed(event.tasks.map((number) => `task ${number}`))} ${event.tasks.length === 1 ? 'is' : 'are'} due, for there was nobody else to remind`;
    case 'tasks-kept':
      return `${mention(event.person)} goes on with their tasks`;
    case 'leaver-reported':
      return event.to
        ? `Muster asked ${mention(event.to)} who takes the tasks that ${mention(event.person)} left`
        : `Muster asked the room who takes the tasks that ${mention(event.person)} left`;
    case 'playbook-added':
      return `${who} added the playbook *${playbookTitle(event.playbook, plan)}*`;
  }
}

/** 'task 5 (Block the sender)' */
function taskName(tasks: readonly Task[], number: number): string {
  const task = tasks.find((each) => each.number === number);
  return task ? `task ${number} (${harmless(task.text.replace(/\s*\n\s*/g, ' '), textInLine)})` : `task ${number}`;
}

export function playbookTitle(name: string, plan: Plan): string {
  return escapeText(plan.types.find((type) => type.name === name)?.title ?? name);
}
