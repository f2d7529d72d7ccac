import { action } from '../action.ts';
import { coordinateAs } from '../asking/coordinate-as.ts';
import { ofIncident } from './values.ts';

export const publishReview = action({
  id: 'publish-review',
  value: ofIncident,
  confirm: {
    title: { type: 'plain_text', text: 'Publish the review?' },
    text: { type: 'plain_text', text: 'The incident closes for good, and nothing about it changes any more.' },
    confirm: { type: 'plain_text', text: 'Publish and close' },
    deny: { type: 'plain_text', text: 'Not yet' },
  },
  async run({ incident }, context) {
    await coordinateAs(context, await context.incidentFor(incident), { type: 'publish-review' });
  },
});
