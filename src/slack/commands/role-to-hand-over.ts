import { knownRole } from '../../incident/decide-roles.ts';
import { holdersOf, type Incident, type PersonId } from '../../incident/incident.ts';
import { commander, type Plan, type Role } from '../../incident/plan.ts';
import { Refusal } from '../../incident/refusal.ts';

export interface HeldRole {
  readonly role: string;
  readonly from: PersonId;
}

/** Whose role is handed over, and which; said '' means one's own, the commander's first. */
export function roleToHandOver(incident: Incident, plan: Plan, said: string, personId: PersonId): HeldRole {
  const role = said ? knownRole(plan, said) : (ownRole(incident, plan, personId) ?? knownRole(plan, commander));
  const holders = holdersOf(incident, role.name);
  if (holders.includes(personId)) return { role: role.name, from: personId };
  const [from, ...more] = holders;
  if (!from)
    throw new Refusal(
      'conflict',
      `Nobody holds ${role.title}, so there is nothing to hand over. To give it to somebody: \`{command} assign ${role.name} @person\`.`,
    );
  if (more.length > 0)
    throw new Refusal(
      'conflict',
      `Several hold ${role.title}, and each hands over their own: \`{command} handover ${role.name} @person\`.`,
    );
  return { role: role.name, from };
}

/** The commander's, else the only other one; null: none. Throws a Refusal where it has to be said which. */
export function ownRole(incident: Incident, plan: Plan, personId: PersonId): Role | null {
  const held = plan.roles.filter(({ name }) => holdersOf(incident, name).includes(personId));
  const [only, ...more] = held;
  const lead = held.find(({ name }) => name === commander);
  if (lead || !only || more.length === 0) return lead ?? only ?? null;
  throw new Refusal('invalid', `Which role? You hold ${held.map(({ name }) => name).join(' and ')}.`);
}
