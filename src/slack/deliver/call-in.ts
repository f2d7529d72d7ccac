import { Repeat } from '../../coordination/coordination.ts';
import type { Calling } from '../../incident/circles.ts';
import { muster, type PersonId } from '../../incident/incident.ts';
import { isResponding } from '../../incident/phase.ts';
import { severityOf, severityStep, typeOf } from '../../incident/plan.ts';
import { calledInNews } from '../cards/opening-news.ts';
import { callingWords } from '../cards/words.ts';
import { membersOf } from '../members.ts';
import { besideCard } from './aside.ts';
import { type EffectOf, type Errand, roomOf, step } from './errand.ts';
import { calledBy, invite } from './invitations.ts';
import { reportMissing } from './report-missing.ts';
import { say } from './say.ts';

/** Invites whom the plan calls for a severity or a type, if it is still that serious or of that type, and tells who came by it where that interrupts nobody. */
export async function callIn(errand: Errand, { severity, incidentType, entry }: EffectOf<'call-in'>): Promise<void> {
  const { incident, plan, people, web } = errand;
  const channelId = roomOf(errand);
  if (!isResponding(incident.phase)) return;
  const invitees = [
    ...(severity && severityStep(plan, severity, incident.severity) <= 0 ? [severityOf(plan, severity).invite] : []),
    ...(incidentType && incidentType === incident.type ? [typeOf(plan, incidentType).invite] : []),
  ];
  if (invitees.length === 0) return;
  const { absent, missing } = await step(errand, 'called', async () => {
    const called = await calledBy(people, invitees);
    const members = await membersOf(web, channelId);
    return { absent: called.invited.filter((person) => !members.has(person)), missing: called.notInvited };
  });
  const { invited, notInvited } = await step(errand, 'invited', () => invite(errand, channelId, absent));
  const calling = { ...(severity && { severity }), ...(incidentType && { incidentType }) };
  await recordCalled(errand, calling, invited);
  if (invited.length > 0)
    await say(errand, 'called-in', await besideCard(errand, entry), calledInNews(callingWords(calling, plan), invited));
  await reportMissing(errand, [...notInvited, ...missing]);
}

async function recordCalled(errand: Errand, calling: Calling, people: readonly PersonId[]): Promise<void> {
  const { coordination, delivery, incident } = errand;
  try {
    const command = { type: 'record-called', ...calling, people } as const;
    await coordination.coordinate(`${delivery.key}/record-called`, incident.id, command, muster);
  } catch (error) {
    if (!(error instanceof Repeat)) throw error;
  }
}
