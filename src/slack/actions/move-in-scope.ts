import { action } from '../action.ts';
import { openScopeMoveForm } from '../modals/move-in-scope.ts';
import { ofIncident } from './values.ts';

export const moveInScope = action({
  id: 'move-in-scope',
  value: ofIncident,
  async run({ incident }, context) {
    await openScopeMoveForm(context, await context.incidentFor(incident));
  },
});
