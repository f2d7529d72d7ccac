import type { Button, KnownBlock } from '@slack/web-api';
import type { Incident } from '../../incident/incident.ts';
import { isResponding, phases, type ResponsePhase } from '../../incident/phase.ts';
import type { Plan } from '../../incident/plan.ts';
import { openTasks, type Task, tasksIn } from '../../incident/task.ts';
import { buttons, context, section, sections } from './blocks.ts';
import { taskButton } from './task-button.ts';
import { playbookTitle } from './task-entry-words.ts';
import { settledLine, taskLine } from './task-line.ts';

/** What one message has room for, beside the news of the phase: two blocks an open task, and Slack's count of characters. */
const most = { open: 16, openLength: 6_000, settled: 8 } as const;

/** The board of a phase: what is open with what can be done about it, then what is settled; empty where there is nothing. */
export function tasksCard(incident: Incident, phase: ResponsePhase, plan: Plan, command: string): KnownBlock[] {
  const tasks = tasksIn(incident, phase);
  const earlier = incident.phase === phase ? leftEarlier(incident, command) : [];
  if (tasks.length === 0) return earlier;
  const open = tasks.filter(({ state }) => state === 'open');
  const settled = tasks.filter(({ state }) => state !== 'open');
  const shown = fitting(open);
  const left = open.length - shown.length;
  return [
    section(`*${tasksText(phase)}*${settled.length > 0 ? ` · ${settled.length} of ${tasks.length} settled` : ''}`),
    ...shown.flatMap((task) => openTask(incident, task, plan)),
    ...(left > 0
      ? [context(`${left} more ${left === 1 ? 'is' : 'are'} open: \`${command} tasks open\` shows all.`)]
      : []),
    ...sections(settled.slice(-most.settled).map(settledLine)),
    ...(settled.length > most.settled
      ? [context(`${settled.length - most.settled} more settled: \`${command} tasks done\` shows all.`)]
      : []),
    ...earlier,
  ];
}

export function tasksText(phase: ResponsePhase): string {
  return `What ${phase} asks for`;
}

/** Which playbook a task is from is said where the incident follows several. */
function openTask(incident: Incident, task: Task, plan: Plan): KnownBlock[] {
  const playbook = task.playbook && incident.playbooks.length > 0 ? playbookTitle(task.playbook, plan) : '';
  return [section(taskLine(task, playbook)), ...buttons(isResponding(incident.phase) ? choices(incident, task) : [])];
}

function choices(incident: Incident, task: Task): Button[] {
  const value = { incident: incident.id, task: task.number };
  return [
    ...(task.owner === null ? [taskButton('take-task', 'Take', value)] : []),
    taskButton('finish-task', 'Done', value),
    taskButton('waive-task', 'Not needed', value),
  ];
}

function leftEarlier(incident: Incident, command: string): KnownBlock[] {
  const { phase } = incident;
  const before = openTasks(incident).filter((task) => phases.indexOf(task.phase) < phases.indexOf(phase));
  if (before.length === 0) return [];
  const counts = [...new Set(before.map((task) => task.phase))].map(
    (each) => `${before.filter((task) => task.phase === each).length} of ${each}`,
  );
  return [context(`Still open from before: ${counts.join(', ')}. \`${command} tasks open\` shows them.`)];
}

function fitting(open: readonly Task[]): readonly Task[] {
  let length = 0;
  const end = open.slice(0, most.open).findIndex((task) => {
    length += taskLine(task).length;
    return length > most.openLength;
  });
  return open.slice(0, end < 0 ? most.open : end);
}
