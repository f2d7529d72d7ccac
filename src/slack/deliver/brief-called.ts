import { severityOf, typeOf } from '../../incident/plan.ts';
import { calledColleagues, recordOnce } from './called-colleagues.ts';
import type { Errand } from './errand.ts';

/** Briefs whom the plan's audiences reach at the severity, and whom it has briefed for the severity and the type, as far as they are full members. */
export async function briefCalled(errand: Errand): Promise<void> {
  const { incident, plan } = errand;
  for (const { name: audience, reaches } of plan.audiences) {
    const reached = reaches[incident.severity];
    const people = reached ? await calledColleagues(errand, [reached], `called/${audience}`) : [];
    if (people.length > 0)
      await recordOnce(errand, { type: 'record-briefed', people, audience }, `record-briefed/${audience}`);
  }
  const wanted = [severityOf(plan, incident.severity).briefed, typeOf(plan, incident.type).briefed];
  const people = await calledColleagues(errand, wanted);
  if (people.length > 0) await recordOnce(errand, { type: 'record-briefed', people });
}
