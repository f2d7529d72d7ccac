import type { Incident, PersonId } from '../../incident/incident.ts';
import { named } from '../../incident/named.ts';
import { commander, type Plan } from '../../incident/plan.ts';
import { titleOfRole } from '../cards/words.ts';
import { mention } from '../text.ts';

/** What came of assigning or releasing a role, told where a person did it. */
export interface RoleChange {
  /** As it was typed. */
  readonly role: string;
  /** Null when it was released. */
  readonly holder: PersonId | null;
  readonly by: PersonId;
  readonly channelId: string;
}

/** For whoever did it; null for who commands, which the room itself shows them. */
export function roleChanged(incident: Incident, plan: Plan, change: RoleChange): string | null {
  const name = named(plan.roles, change.role)?.name ?? change.role;
  if (name === commander && change.channelId === incident.roomId) return null;
  const title = titleOfRole(name, plan);
  if (change.holder === null) return `${title} is released.`;
  return change.holder === change.by ? `You are ${title} now.` : `${mention(change.holder)} is ${title} now.`;
}
