import { handoverOf } from '../../incident/handover.ts';
import type { Incident, PersonId } from '../../incident/incident.ts';
import type { Plan } from '../../incident/plan.ts';
import { titleOfRole } from '../cards/words.ts';
import { mention, moment } from '../text.ts';

/** For whoever offered a role, or asked the room to take it. */
export function handoverOffered(
  incident: Incident,
  plan: Plan,
  {
    role,
    from,
    to,
    by,
  }: { readonly role: string; readonly from: PersonId; readonly to: PersonId; readonly by: PersonId },
): string {
  const title = titleOfRole(role, plan);
  const keeps = from === by ? 'You hold it' : `${mention(from)} holds it`;
  const escalateAt = handoverOf(incident, role, from)?.escalateAt;
  const otherwise = escalateAt ? ` If nobody has accepted by ${moment(escalateAt)}, others are asked.` : '';
  return `${mention(to)} is asked to take *${title}*, and reads the brief first. ${keeps} until they accept.${otherwise}`;
}
