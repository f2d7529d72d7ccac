import { offeredTo } from '../../incident/handover.ts';
import type { Incident, PersonId } from '../../incident/incident.ts';
import { openTasks } from '../../incident/task.ts';
import { type EffectOf, type Errand, roomOf, step } from './errand.ts';
import { invite } from './invitations.ts';
import { reportMissing } from './report-missing.ts';

/** Brings people into the room who hold a role or a task in it, or are offered one, still; who cannot be is reported. */
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
  await reportMissing(errand, notInvited);
}

function owners(incident: Incident): PersonId[] {
  return openTasks(incident).flatMap(({ owner }) => owner ?? []);
}
