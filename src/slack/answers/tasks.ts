import type { Button, KnownBlock } from '@slack/web-api';
import { codeNameOf, type Incident, type PersonId } from '../../incident/incident.ts';
import { isResponding } from '../../incident/phase.ts';
import type { Plan } from '../../incident/plan.ts';
import { liveTasks, type Task } from '../../incident/task.ts';
import { buttons, context, fitted, section, sections } from '../cards/blocks.ts';
import { taskButton } from '../cards/task-button.ts';
import { playbookTitle } from '../cards/task-entry-words.ts';
import { settledLine, taskLine } from '../cards/task-line.ts';
import type { Answer } from '../edge.ts';
import { mention } from '../text.ts';

/** Which tasks: a word, the person who has them, or one by its number. */
export type Which = 'all' | 'mine' | 'open' | 'done' | PersonId | number;

interface Asked {
  readonly which: Which;
  readonly personId: PersonId;
}

/** Two blocks each, of Slack's fifty. */
const mostShown = 16;

/** Tasks for one person, with what can be done about each. */
export function tasksView(incident: Incident, plan: Plan, asked: Asked): Answer {
  const { which, personId } = asked;
  const tasks = liveTasks(incident).filter((task) => fits(task, which, personId));
  const open = tasks.filter(({ state }) => state === 'open').toSorted(byUrgency);
  const settled = tasks.filter(({ state }) => state !== 'open');
  const text = `${heading(which)} of *${codeNameOf(incident)}*: ${counts(open.length, settled.length)}`;
  const left = open.length - mostShown;
  return {
    text,
    blocks: fitted([
      section(text),
      ...open
        .slice(0, mostShown)
        .flatMap((task) => [
          section(taskLine(task, task.playbook ? playbookTitle(task.playbook, plan) : '')),
          ...buttons(isResponding(incident.phase) ? choices(incident, task, asked) : []),
        ]),
      ...(left > 0 ? [context(`${left} more are open; settle some of these first.`)] : []),
      ...(which === 'done' || typeof which === 'number'
        ? reopenable(incident, settled, asked)
        : sections(settled.slice(-mostShown).map(settledLine))),
    ]),
  };
}

function heading(which: Which): string {
  if (typeof which === 'number') return `Task ${which}`;
  if (which === 'all') return 'Tasks';
  if (which === 'mine') return 'Your tasks';
  if (which === 'open') return 'Open tasks';
  return which === 'done' ? 'Settled tasks' : `Tasks of ${mention(which)}`;
}

function counts(open: number, settled: number): string {
  if (open + settled === 0) return 'none.';
  return [open > 0 ? `${open} open` : '', settled > 0 ? `${settled} settled` : ''].filter(Boolean).join(', ');
}

function fits({ number, state, owner }: Task, which: Which, personId: PersonId): boolean {
  if (typeof which === 'number') return number === which;
  if (which === 'all') return true;
  if (which === 'mine') return state === 'open' && owner === personId;
  if (which === 'open') return state === 'open';
  return which === 'done' ? state !== 'open' : owner === which;
}

/** What is due first. */
function byUrgency(a: Task, b: Task): number {
  const due = (task: Task) => task.dueAt?.getTime() ?? Number.MAX_SAFE_INTEGER;
  return due(a) - due(b) || a.number - b.number;
}

function choices(incident: Incident, { number, owner }: Task, { which, personId }: Asked): Button[] {
  const value = { incident: incident.id, task: number, list: which };
  return [
    ...(owner === null ? [taskButton('take-task', 'Take', value)] : []),
    taskButton('finish-task', 'Done', value, owner === personId ? 'primary' : undefined),
    taskButton('waive-task', 'Not needed', value),
    taskButton('edit-task', 'Who and when', value),
  ];
}

function reopenable(incident: Incident, settled: readonly Task[], { which }: Asked): KnownBlock[] {
  return settled.slice(-2 * mostShown).map((task) => {
    const value = { incident: incident.id, task: task.number, list: which };
    return section(
      settledLine(task),
      isResponding(incident.phase) ? taskButton('reopen-task', 'Reopen', value) : undefined,
    );
  });
}
