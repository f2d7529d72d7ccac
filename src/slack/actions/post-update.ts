import { action } from '../action.ts';
import { openUpdateForm } from '../modals/post-update.ts';
import { ofPromise } from './values.ts';

export const postUpdate = action({
  id: 'post-update',
  value: ofPromise,
  async run({ incident, audience }, context) {
    await openUpdateForm(context, await context.incidentFor(incident), audience);
  },
});
