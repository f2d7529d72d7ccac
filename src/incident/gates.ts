import type { Incident } from './incident.ts';
import { isResponding, type Phase, stepsBetween } from './phase.ts';
import type { Plan } from './plan.ts';
import { Refusal } from './refusal.ts';
import { openTasks } from './task.ts';

/** What should be true before a phase is left, and is not. */
export interface Missing {
  /** Numbers of the phase's tasks that are open; none where that does not matter. */
  readonly tasks: readonly number[];
  /** How far the incident reaches is not written down. */
  readonly scope: boolean;
}

/** What the plan's gate before the phase's end lacks; null when it may be left. Going back passes no gate. */
export function missingAtGate(incident: Incident, to: Phase, plan: Plan): Missing | null {
  const { phase, severity } = incident;
  if (!isResponding(phase) || stepsBetween(phase, to) < 0) return null;
  const gate = plan.gates[phase];
  if (!gate || (gate.severities && !gate.severities.includes(severity))) return null;
  const open = gate.tasksDone ? openTasks(incident).filter((task) => task.phase === phase) : [];
  const scope = gate.scopeWritten && incident.scope.length === 0;
  return open.length > 0 || scope ? { tasks: open.map(({ number }) => number), scope } : null;
}

export function refuseAtGate({ tasks, scope }: Missing, { phase }: Incident, to: Phase): never {
  throw new Refusal(
    'conflict',
    `Before ${phase} is left, ${missingWords({ tasks, scope })}. To go on all the same, say why: \`{command} phase ${to} anyway <reason>\`.`,
    'anyway',
  );
}

const inWords = new Intl.ListFormat('en-GB');

/** 'with tasks 4 and 5 open and no scope written down' */
export function lackingWords({ tasks, scope }: Missing): string {
  const open = `with ${tasks.length === 1 ? 'task' : 'tasks'} ${inWords.format(tasks.map(String))} open`;
  if (tasks.length === 0) return 'with no scope written down';
  return scope ? `${open} and no scope written down` : open;
}

/** 'tasks 4 and 5 should be settled, and its scope written down' */
export function missingWords({ tasks, scope }: Missing): string {
  const settled = `${tasks.length === 1 ? 'task' : 'tasks'} ${inWords.format(tasks.map(String))} should be settled`;
  if (tasks.length === 0) return 'the scope should be written down';
  return scope ? `${settled} and the scope written down` : settled;
}
