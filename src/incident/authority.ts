import type { Actor, Incident, PersonId } from './incident.ts';
import { holdersOf } from './incident.ts';
import { type Deed, type Rule, rules } from './permissions.ts';
import { commander, type Plan, typeOf } from './plan.ts';
import { Refusal } from './refusal.ts';
import { openTasks } from './task.ts';
import { refuseCompany } from './trial.ts';
import { people } from './words.ts';

/** Guests and people of other organisations neither declare nor act. Throws a Refusal for them. */
export function refuseGuest(by: Actor): void {
  if (by.kind === 'person' && by.guest)
    throw new Refusal('not-allowed', 'Guests and people of other organisations cannot act on incidents.');
}

/** Throws the Refusal that the table of permissions gives this actor for the deed. */
export function requireRight(incident: Incident, plan: Plan, by: Actor, deed: Deed): void {
  refuseGuest(by);
  const rule: Rule = rules[deed];
  if (by.kind === 'muster') return;
  if (rule.who === 'muster') throw new Refusal('not-allowed', 'Only Muster itself does that.');
  if (isReader(incident, rule, by)) return;
  if (!isConcerned(incident, rule, by)) throw outsideRoom();
  if (needsCommand(incident, plan, rule) && !mayCommand(incident, plan, by.id))
    throw new Refusal(
      'not-allowed',
      `${rule.what} is for ${people(commandersOf(incident, plan))}. Ask them, or take command: \`{command} claim commander <reason>\`.`,
    );
}

/** Whoever is given something and has no part in the incident yet is brought into its room by it, which takes the right to. */
export function requireMayBring(incident: Incident, plan: Plan, by: Actor, people: readonly PersonId[]): void {
  const actor = by.kind === 'person' ? by.id : null;
  if (people.every((person) => person === actor || hasPart(incident, person))) return;
  requireRight(incident, plan, by, 'add-people');
  refuseCompany(incident, 'add-people');
}

function hasPart(incident: Incident, id: PersonId): boolean {
  const { invited, roles } = incident;
  const holds = Object.values(roles).some((holders) => holders.includes(id));
  return invited.includes(id) || holds || openTasks(incident, id).length > 0;
}

/** What everyone outside the room hears who knows that there is one. */
export function outsideRoom(): Refusal {
  return new Refusal(
    'not-allowed',
    'Only people in the incident’s room can do that. Join the room first, or ask someone in it to add you.',
  );
}

/** Whether somebody outside the room may read what the rule is about, too. */
function isReader(incident: Incident, { who }: Rule, { id }: Extract<Actor, { kind: 'person' }>): boolean {
  if (incident.barred.includes(id)) return false;
  if (who === 'briefed' && incident.briefed.includes(id)) return true;
  return (who === 'briefed' || who === 'reader') && incident.visibility === 'public';
}

/** The members, and for some deeds whoever left; who was removed is neither, wherever they are. */
function isConcerned(incident: Incident, { who }: Rule, { id, inRoom }: Extract<Actor, { kind: 'person' }>): boolean {
  return !incident.barred.includes(id) && (who === 'leaver' || inRoom || standsForRoom(incident, id));
}

function needsCommand(incident: Incident, plan: Plan, { who }: Rule): boolean {
  return who === 'command' || (who === 'adder' && !typeOf(plan, incident.type).membersMayAdd);
}

/** Until the room is open, whoever declared and was named for a role is all there is of it; otherwise a room that cannot be made could never be closed. */
export function standsForRoom(incident: Pick<Incident, 'roomId' | 'declaredBy' | 'roles'>, id: PersonId): boolean {
  const { roomId, declaredBy, roles } = incident;
  return roomId === null && (declaredBy === id || Object.values(roles).some((holders) => holders.includes(id)));
}

export function isCommander(incident: Incident, id: PersonId): boolean {
  return holdersOf(incident, commander).includes(id);
}

/** A holder of a commanding role, or anyone while nobody is commander. Without a room nobody can take command from who is away, so whoever declared keeps it too. */
export function mayCommand(incident: Incident, plan: Plan, id: PersonId): boolean {
  if (incident.roomId === null && incident.declaredBy === id) return true;
  return holdersOf(incident, commander).length === 0 || commandersOf(incident, plan).includes(id);
}

/** Who holds a commanding role, the commander first. */
export function commandersOf(incident: Incident, plan: Plan): readonly PersonId[] {
  const commanding = plan.roles.filter((role) => role.commands).flatMap((role) => holdersOf(incident, role.name));
  return [...new Set([...holdersOf(incident, commander), ...commanding])];
}
