import type { Button } from '@slack/web-api';
import { buttonOf } from '../action.ts';

/** What can be done about a task with a click: the ids of the actions. */
export type TaskAct = 'take-task' | 'finish-task' | 'waive-task' | 'edit-task' | 'reopen-task';

interface OfTask {
  readonly incident: string;
  readonly task: number;
  /** The list it stands in, where that is an answer to one person. */
  readonly list?: string | number;
}

export function taskButton(act: TaskAct, label: string, value: OfTask, style?: 'primary'): Button {
  return buttonOf(act, label, value, style);
}
