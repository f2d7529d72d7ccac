import { z } from 'zod';
import { action } from '../action.ts';
import { openHandOverForm } from '../modals/hand-over.ts';
import { ofIncident } from './values.ts';

export const handOver = action({
  id: 'hand-over',
  value: ofIncident.extend({ role: z.string().min(1) }),
  async run({ incident, role }, context) {
    await openHandOverForm(context, await context.incidentFor(incident), { role, from: context.personId });
  },
});
