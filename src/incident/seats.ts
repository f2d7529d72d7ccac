import { holdersOf, type Incident } from './incident.ts';
import { type Plan, type Role, typeOf } from './plan.ts';

/** Roles this incident needs from the start, every incident's and its type's, that nobody holds; in the plan's order. */
export function openSeats(incident: Incident, plan: Plan): readonly Role[] {
  const { needs } = typeOf(plan, incident.type);
  return plan.roles.filter(
    (role) => (role.needed || needs.includes(role.name)) && holdersOf(incident, role.name).length === 0,
  );
}
