import { Repeat } from '../../coordination/coordination.ts';
import { muster } from '../../incident/incident.ts';
import { severityOf, typeOf } from '../../incident/plan.ts';
import { type Errand, step } from './errand.ts';
import { calledBy } from './invitations.ts';

/** Briefs whom the plan has briefed for the severity and the type, as far as they are full members. */
export async function briefCalled(errand: Errand): Promise<void> {
  const { incident, plan, people, coordination, delivery } = errand;
  const wanted = [severityOf(plan, incident.severity).briefed, typeOf(plan, incident.type).briefed];
  const called = await step(errand, 'called', async () => {
    const { invited } = await calledBy(people, wanted);
    const known = await Promise.all(invited.map((id) => people.person(id)));
    return known.flatMap((who) => (who && !who.guest && !who.bot && !who.deactivated ? [who.id] : []));
  });
  if (called.length === 0) return;
  try {
    const command = { type: 'record-briefed', people: called } as const;
    await coordination.coordinate(`${delivery.key}/record-briefed`, incident.id, command, muster);
  } catch (error) {
    if (!(error instanceof Repeat)) throw error;
  }
}
