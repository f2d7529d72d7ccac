import { action } from '../action.ts';
import { openUpdateForm } from '../modals/post-update.ts';
import { ofIncident } from './values.ts';

export const postUpdate = action({
  id: 'post-update',
  value: ofIncident,
  async run({ incident }, context) {
    await openUpdateForm(context, await context.incidentFor(incident));
  },
});
