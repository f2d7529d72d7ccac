import { action } from '../action.ts';
import { openScopeForm } from '../modals/add-to-scope.ts';
import { ofIncident } from './values.ts';

export const addToScope = action({
  id: 'add-to-scope',
  value: ofIncident,
  async run({ incident }, context) {
    await openScopeForm(context, await context.incidentFor(incident));
  },
});
