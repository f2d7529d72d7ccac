import { action } from '../action.ts';
import { followed } from '../answers/following.ts';
import { coordinateAs } from '../asking/coordinate-as.ts';
import type { FollowAct } from '../cards/follow-button.ts';
import { ofIncident } from './values.ts';

export const follow = action({
  id: 'follow' satisfies FollowAct,
  value: ofIncident,
  async run({ incident }, context) {
    const found = await context.incidentFor(incident, 'follow');
    await context.answer(followed(await coordinateAs(context, found, { type: 'follow' })));
  },
});
