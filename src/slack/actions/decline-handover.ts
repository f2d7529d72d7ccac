import { action } from '../action.ts';
import { openDeclineForm } from '../modals/decline-handover.ts';
import { ofHandover } from './values.ts';

export const declineHandover = action({
  id: 'decline-handover',
  value: ofHandover,
  async run({ incident, offer }, context) {
    await openDeclineForm(context, await context.incidentFor(incident), offer);
  },
});
