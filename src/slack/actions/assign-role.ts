import { action } from '../action.ts';
import { openAssignForm } from '../modals/assign-role.ts';
import { ofIncident } from './values.ts';

export const assignRole = action({
  id: 'assign-role',
  value: ofIncident,
  async run({ incident }, context) {
    await openAssignForm(context, await context.incidentFor(incident));
  },
});
