import { action } from '../action.ts';
import { openSeverityForm } from '../modals/change-severity.ts';
import { ofIncident } from './values.ts';

export const changeSeverity = action({
  id: 'change-severity',
  value: ofIncident,
  async run({ incident }, context) {
    await openSeverityForm(context, await context.incidentFor(incident));
  },
});
