import { z } from 'zod';
import { action } from '../action.ts';
import { openPassOnForm } from '../modals/pass-on-tasks.ts';
import { ofIncident } from './values.ts';

export const passOnTasks = action({
  id: 'pass-on-tasks',
  value: ofIncident.extend({ from: z.string() }),
  async run({ incident, from }, context) {
    await openPassOnForm(context, await context.incidentFor(incident), from);
  },
});
