import { action } from '../action.ts';
import { unfollowed } from '../answers/following.ts';
import { coordinateAs } from '../asking/coordinate-as.ts';
import type { FollowAct } from '../cards/follow-button.ts';
import { ofIncident } from './values.ts';

/** Stands in answers alone, whose place its own takes. */
export const unfollow = action({
  id: 'unfollow' satisfies FollowAct,
  value: ofIncident,
  async run({ incident }, context) {
    const found = await context.incidentFor(incident, 'unfollow');
    const after = await coordinateAs(context, found, { type: 'unfollow' });
    const sight = await context.access.sight(context.personId, after);
    await context.replace({ text: unfollowed(after, sight === 'briefed') });
  },
});
