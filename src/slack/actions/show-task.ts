import { action } from '../action.ts';
import { tasksView } from '../answers/tasks.ts';
import { ofTask } from './values.ts';

/** What a task says, which outside the room is told to nobody who does not ask. */
export const showTask = action({
  id: 'show-task',
  value: ofTask,
  async run({ incident, task }, context) {
    const found = await context.incidentFor(incident);
    const plan = await context.coordination.planOf(found);
    await context.answer(tasksView(found, plan, { which: task, personId: context.personId }));
  },
});
