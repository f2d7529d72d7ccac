import { setAsideNote } from '../cards/set-aside-note.ts';
import { roomLink } from '../room-link.ts';
import { mayHear, tellDirectly } from './direct.ts';
import type { EffectOf, Errand } from './errand.ts';

/** Tells who is responsible what did not happen, and what can be done about it. */
export async function reportSetAside(errand: Errand, effect: EffectOf<'report-set-aside'>): Promise<void> {
  const { incident, team, command } = errand;
  const { person, failed, reason } = effect;
  if (!(await mayHearOfFailure(errand, person))) return;
  await tellDirectly(errand, person, setAsideNote(incident, failed, reason, roomLink(incident, team), command));
}

/** Without a room there are no members, and whoever declared must still learn that there is none. */
async function mayHearOfFailure(errand: Errand, person: string): Promise<boolean> {
  const { incident, people } = errand;
  if (incident.roomId) return mayHear(errand, person);
  const who = await people.person(person);
  return who !== null && !who.guest && !who.deactivated;
}
