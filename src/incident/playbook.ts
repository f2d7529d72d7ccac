import type { Incident } from './incident.ts';
import { isResponding, type ResponsePhase } from './phase.ts';
import { type Plan, typeOf } from './plan.ts';
import { liveTasks, type PlaybookTask, type Task } from './task.ts';

type Followed = Pick<Incident, 'type' | 'playbooks' | 'tasks'>;

/** What the playbooks that an incident follows ask for in a phase, without what stands on its board already. */
export function playbookTasks(incident: Followed, phase: ResponsePhase, plan: Plan): readonly PlaybookTask[] {
  const known = new Set(liveTasks(incident).map((task) => keyOf(task.phase, task)));
  return [incident.type, ...incident.playbooks]
    .flatMap((playbook) => typeOf(plan, playbook).playbook[phase].map((text) => ({ playbook, text })))
    .filter((task) => !known.has(keyOf(phase, task)));
}

/**
 * What another type's playbook asks for now, for the event that changes the type: `swapPlaybook` puts it in place of what
 * was not begun.
 */
export function tasksOfType(incident: Incident, type: string, plan: Plan): readonly PlaybookTask[] {
  if (!isResponding(incident.phase)) return [];
  const { playbooks, tasks } = { ...incident, ...dropped(incident, type) };
  return playbookTasks({ type, playbooks, tasks }, incident.phase, plan);
}

/** The incident under another type: what nobody began of the old playbook is dropped, what was taken or done stays. */
export function swapPlaybook(
  incident: Incident,
  {
    type,
    tasks: added,
    entry,
  }: { readonly type: string; readonly tasks: readonly PlaybookTask[]; readonly entry: number },
): Pick<Incident, 'type' | 'playbooks' | 'tasks'> {
  const { playbooks, tasks } = dropped(incident, type);
  return {
    type,
    playbooks,
    tasks: isResponding(incident.phase) ? withTasks(tasks, incident.phase, added, entry) : tasks,
  };
}

function dropped({ type: former, phase, playbooks, tasks }: Incident, type: string) {
  const unbegun = ({ state, playbook, owner }: Task) => state === 'open' && owner === null && playbook === former;
  return {
    playbooks: playbooks.filter((playbook) => playbook !== type),
    tasks: isResponding(phase)
      ? tasks.map((task): Task => (unbegun(task) ? { ...task, state: 'dropped', remindAt: null } : task))
      : tasks,
  };
}

/** Numbers follow on; `addedIn` is the sequence of the entry that adds them. */
export function withTasks(
  tasks: readonly Task[],
  phase: ResponsePhase,
  added: readonly (PlaybookTask | Pick<Task, 'playbook' | 'text' | 'owner' | 'takenAt' | 'dueAt'>)[],
  addedIn: number,
): readonly Task[] {
  return [
    ...tasks,
    ...added.map((task, index): Task => {
      const { owner, takenAt, dueAt } = { owner: null, takenAt: null, dueAt: null, ...task };
      const number = tasks.length + index + 1;
      const { playbook, text } = task;
      const fresh = { state: 'open', remindAt: dueAt, reminders: [], settled: null } as const;
      return { number, phase, playbook, text, owner, takenAt, dueAt, addedIn, ...fresh };
    }),
  ];
}

function keyOf(phase: ResponsePhase, { playbook, text }: Pick<Task, 'playbook' | 'text'>): string {
  return JSON.stringify([phase, playbook, text]);
}
