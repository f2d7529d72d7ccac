import { z } from 'zod';
import { action } from '../action.ts';
import { coordinateAs } from '../asking/coordinate-as.ts';
import { ofIncident } from './values.ts';

export const claimRole = action({
  id: 'claim-role',
  value: ofIncident.extend({ role: z.string().min(1) }),
  async run({ incident, role }, context) {
    const found = await context.incidentFor(incident);
    await coordinateAs(context, found, { type: 'assign', role, person: context.personId, reason: '' });
  },
});
