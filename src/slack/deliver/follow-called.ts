import { severityOf, typeOf } from '../../incident/plan.ts';
import { calledColleagues, recordOnce } from './called-colleagues.ts';
import type { Errand } from './errand.ts';

/** Has those follow whom the plan names for the severity and the type, as far as they are full members; of a private incident nobody. */
export async function followCalled(errand: Errand): Promise<void> {
  const { incident, plan } = errand;
  if (incident.visibility === 'private') return;
  const wanted = [severityOf(plan, incident.severity).followers, typeOf(plan, incident.type).followers];
  const people = await calledColleagues(errand, wanted);
  if (people.length > 0) await recordOnce(errand, { type: 'record-followers', people });
}
