import type { TimelineEntry } from '../incident/incident.ts';
import type { TaskEvent } from '../incident/tasks.ts';
import { type Markdown, md } from './markdown.ts';
import { utcMinute } from './moment.ts';
import { type Telling, typeTitle } from './telling.ts';

/** What happened to a task, in words that follow the name of who did it. */
export function describeTask(event: TaskEvent, by: TimelineEntry['by'], telling: Telling): Markdown {
  const { who } = telling;
  const named = (number: number) => nameOf(number, telling);
  switch (event.type) {
    case 'task-added':
      return md`Added a task${event.owner ? md` for ${who(event.owner)}` : ''}: ${event.words.text}`;
    case 'task-given':
      if (event.to === by) return md`Took ${named(event.task)}`;
      return event.to ? md`Gave ${named(event.task)} to ${who(event.to)}` : md`Handed back ${named(event.task)}`;
    case 'task-due-changed':
      return event.dueAt
        ? md`Made ${named(event.task)} due at ${utcMinute(event.dueAt)}`
        : md`Took the due time off ${named(event.task)}`;
    case 'task-settled': {
      const deed = event.as === 'done' ? md`Did ${named(event.task)}` : md`Found ${named(event.task)} not needed`;
      return event.words.reason.trim() ? md`${deed}: ${event.words.reason}` : deed;
    }
    case 'task-reopened':
      return md`Reopened ${named(event.task)}`;
    case 'tasks-reminded':
      return event.person
        ? md`Reminded ${who(event.person)} of what is due: ${numbers(event.tasks)}`
        : md`Reminded the room of what is due: ${numbers(event.tasks)}`;
    case 'tasks-kept':
      return md`Goes on with their tasks`;
    case 'leaver-reported':
      return event.to
        ? md`Asked ${who(event.to)} who takes the tasks that ${who(event.person)} left`
        : md`Asked the room who takes the tasks that ${who(event.person)} left`;
    case 'playbook-added':
      return md`Added the playbook **${typeTitle(telling, event.playbook)}**`;
  }
}

function numbers(tasks: readonly number[]): string {
  return tasks.map((number) => `task ${number}`).join(', ');
}

function nameOf(number: number, { record }: Telling): Markdown {
  const task = record.incident.tasks.find((each) => each.number === number);
  return task ? md`task ${number} *(${task.text})*` : md`task ${number}`;
}
