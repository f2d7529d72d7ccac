import type { PersonId } from './incident.ts';
import type { ResponsePhase } from './phase.ts';

/** Something to be done during the response. It is never taken off the list, so its number always means the same. */
export interface Task {
  /** Within its incident, from 1. */
  readonly number: number;
  /** The phase on whose board it stands. */
  readonly phase: ResponsePhase;
  /** The incident type whose playbook asks for it; null: somebody added it. */
  readonly playbook: string | null;
  readonly text: string;
  readonly state: TaskState;
  readonly owner: PersonId | null;
  readonly takenAt: Date | null;
  readonly dueAt: Date | null;
  /** When somebody is reminded of it next; null: nobody any more. */
  readonly remindAt: Date | null;
  /** The timeline entries that reminded of this due time. */
  readonly reminders: readonly number[];
  /** How it was settled, once it was. */
  readonly settled: Settlement | null;
  /** The timeline entry that put it on the list. */
  readonly addedIn: number;
}

/** `dropped`: the playbook it came from is followed no more. */
export type TaskState = 'open' | 'done' | 'not-needed' | 'dropped';

export interface Settlement {
  readonly by: PersonId | 'muster';
  readonly at: Date;
  /** Why it was not needed; '' for what was done. */
  readonly reason: string;
}

/** What a playbook asks for; the plan's words. */
export interface PlaybookTask {
  readonly playbook: string;
  readonly text: string;
}

/** Those that belong to a response's tasks, and so to whoever looks back. */
export function liveTasks({ tasks }: { readonly tasks: readonly Task[] }): readonly Task[] {
  return tasks.filter(({ state }) => state !== 'dropped');
}

export function openTasks(incident: { readonly tasks: readonly Task[] }, owner?: PersonId): readonly Task[] {
  return incident.tasks.filter((task) => task.state === 'open' && (owner === undefined || task.owner === owner));
}

export function tasksIn(incident: { readonly tasks: readonly Task[] }, phase: ResponsePhase): readonly Task[] {
  return liveTasks(incident).filter((task) => task.phase === phase);
}

export function isDue(task: Task, at: Date): boolean {
  return task.state === 'open' && task.dueAt !== null && task.dueAt <= at;
}
