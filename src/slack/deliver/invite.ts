import { offeredTo } from '../../incident/handover.ts';
import type { Incident, PersonId } from '../../incident/incident.ts';
import { openTasks } from '../../incident/task.ts';
import { notInvitedNews } from '../cards/opening-news.ts';
import { type EffectOf, type Errand, roomOf, step } from './errand.ts';
import { invite } from './invitations.ts';
import { say } from './say.ts';

/** Brings people into the room who hold a role or a task in it, or are offered one, still; whoever cannot be is named there. */
export async function invitePeople(errand: Errand, effect: EffectOf<'invite'>): Promise<void> {
  const { incident } = errand;
  const channelId = roomOf(errand);
  const concerned = new Set([
    ...incident.invited,
    ...Object.values(incident.roles).flat(),
    ...owners(incident),
    ...offeredTo(incident),
  ]);
  const people = effect.people.filter((person) => concerned.has(person));
  const { notInvited } = await step(errand, 'invited', () => invite(errand, channelId, people));
  if (notInvited.length > 0) await say(errand, 'told', { channelId }, notInvitedNews(notInvited));
}

function owners(incident: Incident): PersonId[] {
  return openTasks(incident).flatMap(({ owner }) => owner ?? []);
}
