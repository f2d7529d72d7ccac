import type { Incident, PersonId } from '../../incident/incident.ts';
import { isResponding } from '../../incident/phase.ts';
import { type Invitees, type Plan, typeOf } from '../../incident/plan.ts';
import { isTrial } from '../../incident/trial.ts';
import { calledBy } from '../deliver/invitations.ts';
import type { Edge } from '../edge.ts';
import { standingOf } from '../people.ts';
import { whoIsInRoom } from './who-is-in-room.ts';

/** Who would come to know of an incident. */
export interface Brought {
  /** Into its room. */
  readonly called: readonly PersonId[];
  readonly briefed: readonly PersonId[];
}

type Asking = Pick<Edge, 'reading' | 'people' | 'team'>;

/** Whom the plan brings in who do not know of the incident yet, if it were of this type; null: nobody. */
export async function broughtByType(
  edge: Asking,
  incident: Incident,
  plan: Plan,
  type: string,
): Promise<Brought | null> {
  if (type === incident.type || !isResponding(incident.phase) || isTrial(incident)) return null;
  const { invite, briefed } = typeOf(plan, type);
  const present = (await whoIsInRoom(edge, incident)) ?? [];
  const inRoom = new Set(present.map(({ person }) => person));
  const called = (await colleagues(edge, incident, invite)).filter((person) => !inRoom.has(person));
  const told = [...inRoom, ...called, ...incident.briefed];
  const brought = {
    called,
    briefed: (await colleagues(edge, incident, briefed)).filter((person) => !told.includes(person)),
  };
  return brought.called.length + brought.briefed.length > 0 ? brought : null;
}

/** Of whom the plan names, those an incident may be entrusted to. */
async function colleagues({ people }: Asking, { barred }: Incident, invitees: Invitees): Promise<readonly PersonId[]> {
  const { invited } = await calledBy(people, [invitees]);
  const standings = await Promise.all(invited.map(async (id) => standingOf(await people.person(id))));
  return invited.filter((id, index) => standings[index] === 'member' && !barred.includes(id));
}

const mostNamed = 12;

/** 'calls in @erin, @deniz and has @pat briefed'; `name` makes a mention. */
export function broughtWords({ called, briefed }: Brought, name: (id: PersonId) => string): string {
  const named = (people: readonly PersonId[]) => {
    const more = people.length - mostNamed;
    return people.slice(0, mostNamed).map(name).join(', ') + (more > 0 ? ` and ${more} more` : '');
  };
  return [
    ...(called.length > 0 ? [`calls in ${named(called)}`] : []),
    ...(briefed.length > 0 ? [`has ${named(briefed)} briefed`] : []),
  ].join(' and ');
}
