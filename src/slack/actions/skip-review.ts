import { action } from '../action.ts';
import { openSkipReviewForm } from '../modals/skip-review.ts';
import { ofIncident } from './values.ts';

export const skipReview = action({
  id: 'skip-review',
  value: ofIncident,
  async run({ incident }, context) {
    await openSkipReviewForm(context, await context.incidentFor(incident));
  },
});
