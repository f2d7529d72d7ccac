import { notInvitedNews } from '../cards/opening-news.ts';
import { type EffectOf, type Errand, roomOf, step } from './errand.ts';
import { invite } from './invitations.ts';
import { say } from './say.ts';

/** Brings people into the room; whoever cannot be is named there. */
export async function invitePeople(errand: Errand, { people }: EffectOf<'invite'>): Promise<void> {
  const channelId = roomOf(errand);
  const { notInvited } = await step(errand, 'invited', () => invite(errand, channelId, people));
  if (notInvited.length > 0) await say(errand, 'told', { channelId }, notInvitedNews(notInvited));
}
