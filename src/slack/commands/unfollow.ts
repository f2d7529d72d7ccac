import { followerOf } from '../../incident/following.ts';
import { Refusal } from '../../incident/refusal.ts';
import { unfollowed } from '../answers/following.ts';
import { nothing } from './input.ts';
import { incidentSubcommand } from './subcommand.ts';

export const unfollow = incidentSubcommand({
  name: 'unfollow',
  synonyms: ['unsubscribe'],
  usage: '',
  summary: 'Get no more updates in direct messages',
  topic: 'updates',
  deed: 'unfollow',
  input: nothing,
  async run(_, { incident, access, personId, coordinate, answer }) {
    if (!followerOf(incident, personId))
      throw new Refusal('conflict', 'You do not follow it. `{command} follow` begins to.');
    const after = await coordinate({ type: 'unfollow' });
    await answer({ text: unfollowed(after, (await access.sight(personId, after)) === 'briefed') });
  },
});
