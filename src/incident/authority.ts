import type { Actor, Incident, PersonId } from './incident.ts';
import { holdersOf } from './incident.ts';
import { commander, type Plan } from './plan.ts';
import { Refusal } from './refusal.ts';
import { people } from './words.ts';

/** Guests and people of other organisations neither declare nor act. Throws a Refusal for them. */
export function refuseGuest(by: Actor): void {
  if (by.kind === 'person' && by.guest)
    throw new Refusal('not-allowed', 'Guests and people of other organisations cannot act on incidents.');
}

/** Until the room is open, whoever declared is all there is of it; otherwise a room that cannot be made could never be closed. */
export function standsForRoom(incident: Pick<Incident, 'roomId' | 'declaredBy'>, id: PersonId): boolean {
  return incident.roomId === null && incident.declaredBy === id;
}

/** A person acting from inside the room, guests being refused already. Throws a Refusal for anyone else; Muster itself passes as 'muster'. */
export function requireMember(incident: Incident, by: Actor): PersonId | 'muster' {
  if (by.kind === 'muster') return 'muster';
  if (!by.inRoom && !standsForRoom(incident, by.id))
    throw new Refusal('not-allowed', 'Only people in the incident’s room can do that. Join the room first.');
  return by.id;
}

/** Someone who commands: a holder of a commanding role, or any member while nobody is commander. */
export function requireCommand(incident: Incident, plan: Plan, by: Actor, deed: string): PersonId | 'muster' {
  const id = requireMember(incident, by);
  if (id === 'muster' || mayCommand(incident, plan, id)) return id;
  throw new Refusal(
    'not-allowed',
    `${deed} is for ${people(commandersOf(incident, plan))}. Ask them, or take command: \`{command} claim commander <reason>\`.`,
  );
}

export function mayCommand(incident: Incident, plan: Plan, id: PersonId): boolean {
  return holdersOf(incident, commander).length === 0 || commandersOf(incident, plan).includes(id);
}

function commandersOf(incident: Incident, plan: Plan): readonly PersonId[] {
  const commanding = plan.roles.filter((role) => role.commands).flatMap((role) => holdersOf(incident, role.name));
  return [...new Set([...holdersOf(incident, commander), ...commanding])];
}
