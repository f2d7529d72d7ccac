import { action } from '../action.ts';
import { openAnswerForm } from '../modals/answer-question.ts';
import { ofQuestion } from './values.ts';

export const answerQuestion = action({
  id: 'answer-question',
  value: ofQuestion,
  async run({ incident, question }, context) {
    await openAnswerForm(context, await context.incidentFor(incident), question);
  },
});
