import { action } from '../action.ts';
import { openCorrectForm } from '../modals/correct-update.ts';
import { ofUpdate } from './values.ts';

export const correctUpdate = action({
  id: 'correct-update',
  value: ofUpdate,
  async run({ incident, update }, context) {
    await openCorrectForm(context, await context.incidentFor(incident), update);
  },
});
