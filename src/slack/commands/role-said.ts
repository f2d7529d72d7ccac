import { named } from '../../incident/named.ts';
import type { Plan } from '../../incident/plan.ts';
import { leading } from './leading.ts';

/** What was said of a role: its name in the plan, else the word that stands for none, and the reason after it. */
export interface RoleSaid {
  readonly role: string;
  readonly reason: string;
}

/** Reads 'communications lead Ana is off shift'; `text` is plain. */
export function roleSaid(plan: Plan, text: string): RoleSaid {
  const known = leading(text, (typed) => named(plan.roles, typed));
  if (known) return { role: known.found.name, reason: known.rest };
  const [role = '', ...reason] = text.split(/\s+/);
  return { role, reason: reason.join(' ') };
}
