import type { Incident } from '../../incident/incident.ts';
import { harmless, mention, moment } from '../text.ts';

/** What was understood of a task, said back to whoever added it. */
export function taskAdded(incident: Incident, text: string): string {
  const task = incident.tasks.findLast((each) => each.playbook === null && each.text === text) ?? incident.tasks.at(-1);
  if (!task) return 'The task is on the board.';
  const who = task.owner ? `for ${mention(task.owner)}` : 'for whoever takes it';
  const when = task.dueAt ? `, due ${moment(task.dueAt, '{date_long_pretty} {time}')}` : '';
  return `Task ${task.number} is on the board, ${who}${when}: ${harmless(task.text, 300)}`;
}
