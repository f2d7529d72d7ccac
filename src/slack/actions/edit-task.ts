import { action } from '../action.ts';
import type { TaskAct } from '../cards/task-button.ts';
import { openChangeTaskForm } from '../modals/change-task.ts';
import { ofTask } from './values.ts';

export const editTask = action({
  id: 'edit-task' satisfies TaskAct,
  value: ofTask,
  async run({ incident, task }, context) {
    await openChangeTaskForm(context, await context.incidentFor(incident), task);
  },
});
