import { action } from '../action.ts';
import { changeTask } from '../answers/change-task.ts';
import type { TaskAct } from '../cards/task-button.ts';
import { ofTask } from './values.ts';

export const reopenTask = action({
  id: 'reopen-task' satisfies TaskAct,
  value: ofTask,
  run: ({ task, ...value }, context) => changeTask(context, value, { type: 'reopen-task', task }),
});
