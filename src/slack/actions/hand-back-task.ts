import { Refusal } from '../../incident/refusal.ts';
import { action } from '../action.ts';
import { coordinateAs } from '../asking/coordinate-as.ts';
import { ofTask } from './values.ts';

/** Whoever takes it has it; only who has a task gives it back. */
export const handBackTask = action({
  id: 'hand-back-task',
  value: ofTask,
  async run({ incident, task: number }, context) {
    const found = await context.incidentFor(incident);
    const task = found.tasks.find((each) => each.number === number);
    if (task?.owner !== context.personId) throw new Refusal('conflict', `Task ${number} is not yours any more.`);
    await coordinateAs(context, found, { type: 'change-task', task: number, owner: null, dueAt: task.dueAt });
  },
});
