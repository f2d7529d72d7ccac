import { action } from '../action.ts';
import { changeTask } from '../answers/change-task.ts';
import type { TaskAct } from '../cards/task-button.ts';
import { ofTask } from './values.ts';

export const takeTask = action({
  id: 'take-task' satisfies TaskAct,
  value: ofTask,
  run: ({ task, ...value }, context) => changeTask(context, value, { type: 'take-task', task }),
});
