import { action } from '../action.ts';
import { openBriefForm } from '../modals/accept-handover.ts';
import { ofHandover } from './values.ts';

export const readBrief = action({
  id: 'read-brief',
  value: ofHandover,
  async run({ incident, offer }, context) {
    await openBriefForm(context, await context.incidentFor(incident), offer);
  },
});
