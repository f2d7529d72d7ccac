import { action } from '../action.ts';
import { openCloseForm } from '../modals/close-incident.ts';
import { ofIncident } from './values.ts';

export const closeIncident = action({
  id: 'close-incident',
  value: ofIncident,
  async run({ incident }, context) {
    await openCloseForm(context, await context.incidentFor(incident));
  },
});
