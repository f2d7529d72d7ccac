import { z } from 'zod';
import { Refusal } from '../../incident/refusal.ts';
import { briefedReviewCard, reviewCard, reviewText } from '../cards/review-card.ts';
import { openSkipReviewForm } from '../modals/skip-review.ts';
import { wordAndText } from './line.ts';
import { type IncidentContext, incidentSubcommand } from './subcommand.ts';

const deeds = ['show', 'publish', 'skip'] as const;

const asked = z
  .string()
  .transform(wordAndText)
  .transform(([word, reason]) => ({ deed: word.toLowerCase() || 'show', reason }))
  .pipe(
    z.object({ deed: z.enum(deeds, { error: 'A review can be shown, published or skipped.' }), reason: z.string() }),
  );

export const review = incidentSubcommand({
  name: 'review',
  synonyms: ['pir'],
  usage: '[show | publish | skip <reason>]',
  summary: 'Where the post-incident review stands; publish it, or skip it with a reason',
  topic: 'review',
  examples: ['review', 'review publish', 'review skip a test account was locked, nothing to learn'],
  deed: 'see-review',
  reads: (text) => /^\s*(show\s*)?$/i.test(text),
  input: asked,
  async run({ deed, reason }, context) {
    switch (deed) {
      case 'show':
        return showReview(context);
      case 'publish':
        await context.coordinate({ type: 'publish-review' });
        return context.confirm('The review is published, and the incident is closed.');
      case 'skip':
        if (!reason) return openSkipReviewForm(context, context.incident);
        await context.coordinate({ type: 'skip-review', reason });
        return context.confirm('The review is skipped, and the incident is closed.');
    }
  },
});

/** Whoever is briefed has the published review sent anew; whether they may read it is asked again when it is. */
async function showReview(context: IncidentContext): Promise<void> {
  const { incident, coordination, access, personId, request, answer } = context;
  if (!incident.review)
    throw new Refusal(
      'conflict',
      'There is no review yet: it is written when the response ends with `{command} close`.',
    );
  const timeline = await coordination.timeline(incident.id);
  const briefed = (await access.sight(personId, incident)) === 'briefed';
  if (briefed && incident.review.state === 'published')
    await coordination.renew(request, incident.id, { type: 'share-review', person: personId });
  const card = briefed ? briefedReviewCard : reviewCard;
  await answer({ text: reviewText(incident), blocks: card(incident, timeline) });
}
