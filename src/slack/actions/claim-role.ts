import { z } from 'zod';
import { action } from '../action.ts';
import { roleChanged } from '../answers/role-changed.ts';
import { coordinateAs } from '../asking/coordinate-as.ts';
import { ofIncident } from './values.ts';

export const claimRole = action({
  id: 'claim-role',
  value: ofIncident.extend({ role: z.string().min(1) }),
  async run({ incident, role }, context) {
    const found = await context.incidentFor(incident);
    const { personId, channelId, coordination } = context;
    await coordinateAs(context, found, { type: 'assign', role, person: personId, reason: '' });
    const plan = await coordination.planOf(found);
    const said = roleChanged(found, plan, { role, holder: personId, by: personId, channelId });
    if (said) await context.answer({ text: said });
  },
});
