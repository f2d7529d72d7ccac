import { action } from '../action.ts';
import type { TaskAct } from '../cards/task-button.ts';
import { openWaiveTaskForm } from '../modals/waive-task.ts';
import { ofTask } from './values.ts';

export const waiveTask = action({
  id: 'waive-task' satisfies TaskAct,
  value: ofTask,
  async run({ incident, task }, context) {
    await openWaiveTaskForm(context, await context.incidentFor(incident), task);
  },
});
