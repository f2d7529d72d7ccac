import { action } from '../action.ts';
import { coordinateAs } from '../asking/coordinate-as.ts';
import { logUnsaid } from '../asking/failure.ts';
import { ofIncident } from './values.ts';

export const keepTasks = action({
  id: 'keep-tasks',
  value: ofIncident,
  async run({ incident }, context) {
    const found = await context.incidentFor(incident);
    await coordinateAs(context, found, { type: 'keep-tasks', person: context.personId });
    await context.dismiss().catch((failed: unknown) => logUnsaid(failed, context, 'keep-tasks'));
  },
});
