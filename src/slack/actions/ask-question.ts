import { action } from '../action.ts';
import { openAskForm } from '../modals/ask-question.ts';
import { ofUpdate } from './values.ts';

export const askQuestion = action({
  id: 'ask-question',
  value: ofUpdate,
  async run({ incident, update }, context) {
    await openAskForm(context, await context.incidentFor(incident, 'ask-question'), update);
  },
});
