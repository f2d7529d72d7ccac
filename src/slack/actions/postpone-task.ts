import { z } from 'zod';
import { action } from '../action.ts';
import { changeTask } from '../answers/change-task.ts';
import { ofTask } from './values.ts';

export const postponeTask = action({
  id: 'postpone-task',
  value: ofTask.extend({ minutes: z.number().int().positive().max(1_440) }),
  run: ({ task, minutes, ...value }, context) => changeTask(context, value, { type: 'postpone-task', task, minutes }),
});
