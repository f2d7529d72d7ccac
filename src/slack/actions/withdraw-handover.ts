import { pendingHandover } from '../../incident/decide-handovers.ts';
import { action } from '../action.ts';
import { coordinateAs } from '../asking/coordinate-as.ts';
import { ofHandover } from './values.ts';

export const withdrawHandover = action({
  id: 'withdraw-handover',
  value: ofHandover,
  async run({ incident, offer }, context) {
    const found = await context.incidentFor(incident);
    const { from } = pendingHandover(found, offer);
    await coordinateAs(context, found, { type: 'withdraw-handover', offer, from });
  },
});
