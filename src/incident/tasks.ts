import type { PersonId } from './incident.ts';
import type { ResponsePhase } from './phase.ts';
import type { PlaybookTask, Task } from './task.ts';

/** What can be asked about tasks; a task goes by its number. */
export type TaskCommand =
  | {
      readonly type: 'add-task';
      readonly text: string;
      readonly owner: PersonId | null;
      readonly dueAt: Date | null;
    }
  | { readonly type: 'take-task'; readonly task: number }
  /** Who has it and until when, both at once. */
  | {
      readonly type: 'change-task';
      readonly task: number;
      readonly owner: PersonId | null;
      readonly dueAt: Date | null;
    }
  | { readonly type: 'postpone-task'; readonly task: number; readonly minutes: number }
  | {
      readonly type: 'settle-task';
      readonly task: number;
      readonly as: 'done' | 'not-needed';
      readonly reason: string;
    }
  | { readonly type: 'reopen-task'; readonly task: number }
  /** Tasks of one person go to others, or back to whoever takes them (null). What is not theirs any more is left alone. */
  | { readonly type: 'pass-on-tasks'; readonly from: PersonId; readonly to: readonly Passing[] }
  /** Somebody who gave up a role, or was asked for another reason, goes on with their tasks. */
  | { readonly type: 'keep-tasks'; readonly person: PersonId }
  /** The one who leaves did not say who takes their tasks, or these could not be told of it. */
  | {
      readonly type: 'report-leaver';
      readonly person: PersonId;
      readonly tasks?: readonly number[] | undefined;
      readonly unheard?: readonly PersonId[];
    }
  | { readonly type: 'add-playbook'; readonly playbook: string };

export interface Passing {
  readonly task: number;
  readonly to: PersonId | null;
}

export type TaskEvent =
  | {
      readonly type: 'task-added';
      readonly phase: ResponsePhase;
      readonly owner: PersonId | null;
      readonly dueAt: Date | null;
      readonly words: { readonly text: string };
    }
  | {
      readonly type: 'task-given';
      readonly task: number;
      readonly from: PersonId | null;
      /** null: whoever takes it. */
      readonly to: PersonId | null;
    }
  | { readonly type: 'task-due-changed'; readonly task: number; readonly dueAt: Date | null }
  | {
      readonly type: 'task-settled';
      readonly task: number;
      readonly as: 'done' | 'not-needed';
      readonly words: { readonly reason: string };
    }
  | { readonly type: 'task-reopened'; readonly task: number }
  | {
      readonly type: 'tasks-reminded';
      readonly tasks: readonly number[];
      /** Its owner was reminded before, or it has none, so this is for who commands. */
      readonly escalated: boolean;
      /** null: the room, for there is nobody else. */
      readonly person: PersonId | null;
      /** Who could not be told before. */
      readonly unheard?: readonly PersonId[];
      /** When who commands is told of what is not settled by then; null: not any more. */
      readonly nextAt: Date | null;
    }
  | { readonly type: 'tasks-kept'; readonly person: PersonId }
  /** Who commands hears of tasks whose owner left. */
  | {
      readonly type: 'leaver-reported';
      readonly person: PersonId;
      /** null: the room, for there is nobody else. */
      readonly to: PersonId | null;
      /** What whoever was removed had, and nobody has now. */
      readonly tasks?: readonly number[];
      /** Who could not be told before. */
      readonly unheard?: readonly PersonId[];
    }
  | {
      readonly type: 'playbook-added';
      readonly playbook: string;
      readonly phase: ResponsePhase;
      readonly tasks: readonly PlaybookTask[];
    };

/** Somebody who gave something up and was asked who takes their tasks. */
export interface Leaver {
  readonly person: PersonId;
  readonly since: Date;
}

/** What a response gathers of tasks. */
export interface GatheredTasks {
  readonly tasks: readonly Task[];
  /** Incident types whose playbooks are followed besides that of the incident's own. */
  readonly playbooks: readonly string[];
  readonly leavers: readonly Leaver[];
}

export const noTasks: GatheredTasks = { tasks: [], playbooks: [], leavers: [] };
