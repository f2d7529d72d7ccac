import { Repeat } from '../../coordination/coordination.ts';
import { muster, type PersonId } from '../../incident/incident.ts';
import { isResponding } from '../../incident/phase.ts';
import { severityOf, severityStep } from '../../incident/plan.ts';
import { calledInNews } from '../cards/opening-news.ts';
import { membersOf } from '../members.ts';
import { type EffectOf, type Errand, roomOf, step } from './errand.ts';
import { calledBy, invite } from './invitations.ts';
import { say } from './say.ts';

/** Invites whom the plan calls for a severity, if it is still that serious, and tells the room who came by it. */
export async function callIn(errand: Errand, { severity }: EffectOf<'call-in'>): Promise<void> {
  const { incident, plan, people, web } = errand;
  const channelId = roomOf(errand);
  const fellAgain = severityStep(plan, severity, incident.severity) > 0;
  if (!isResponding(incident.phase) || fellAgain) return;
  const { absent, missing } = await step(errand, 'called', async () => {
    const called = await calledBy(people, [severityOf(plan, severity).invite]);
    const members = await membersOf(web, channelId);
    return { absent: called.invited.filter((person) => !members.has(person)), missing: called.notInvited };
  });
  const { invited, notInvited } = await step(errand, 'invited', () => invite(errand, channelId, absent));
  await recordCalled(errand, severity, invited);
  const left = [...notInvited, ...missing];
  if (invited.length + left.length > 0) await say(errand, 'told', { channelId }, calledInNews(severity, invited, left));
}

async function recordCalled(errand: Errand, severity: string, people: readonly PersonId[]): Promise<void> {
  const { coordination, delivery, incident } = errand;
  try {
    const command = { type: 'record-called', severity, people } as const;
    await coordination.coordinate(`${delivery.key}/record-called`, incident.id, command, muster);
  } catch (error) {
    if (!(error instanceof Repeat)) throw error;
  }
}
