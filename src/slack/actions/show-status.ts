import { action } from '../action.ts';
import { answerStatus } from '../answers/status.ts';
import { ofIncident } from './values.ts';

export const showStatus = action({
  id: 'show-status',
  value: ofIncident,
  async run({ incident }, context) {
    await answerStatus(context, await context.incidentFor(incident, 'see-status'));
  },
});
