import type { Task } from '../../incident/task.ts';
import type { Unfinished } from '../../incident/unfinished.ts';
import { escapeText, listed, moment } from '../text.ts';

/** What ending the response would leave undone, one line each; null when it is nothing. */
export function unfinishedRemark({ seats, phases, tasks, updateOverdueSince }: Unfinished): string | null {
  const lines = [
    ...(phases.length > 0 ? [`Phases not yet reached: ${phases.join(', ')}.`] : []),
    ...(seats.length > 0 ? [`Nobody holds: ${seats.map((role) => escapeText(role.title)).join(', ')}.`] : []),
    ...(tasks.length > 0 ? [openTasksRemark(tasks)] : []),
    ...(updateOverdueSince ? [`An update has been owed since ${moment(updateOverdueSince)}.`] : []),
  ];
  return lines.length > 0 ? [':warning: *Unfinished*', ...lines.map((line) => `• ${line}`)].join('\n') : null;
}

const mostNamed = 12;

function openTasksRemark(tasks: readonly Task[]): string {
  const named = tasks.slice(0, mostNamed).map(({ number }) => String(number));
  const more = tasks.length > mostNamed ? [`${tasks.length - mostNamed} more`] : [];
  return `Open ${tasks.length === 1 ? 'task' : 'tasks'}: ${listed([...named, ...more])}. The review will say that they were left.`;
}
