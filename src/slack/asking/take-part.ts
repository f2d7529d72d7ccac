import type { PersonId } from '../../incident/incident.ts';
import { Refusal } from '../../incident/refusal.ts';
import { person } from '../../incident/words.ts';
import type { People } from '../people.ts';

/** Throws a Refusal unless each of them is a full member of the workspace, whom an incident may be entrusted to. */
export async function requireFullMembers(people: People, ids: readonly PersonId[]): Promise<void> {
  const found = await Promise.all(ids.map(async (id) => ({ id, who: await people.person(id) })));
  const obstacles = found.flatMap(({ id, who }) => {
    const obstacle = obstacleFor(who);
    return obstacle ? [`${who ? person(id) : 'That person'} ${obstacle}`] : [];
  });
  if (obstacles.length > 0) throw new Refusal('invalid', obstacles.join(' '));
}

function obstacleFor(who: Awaited<ReturnType<People['person']>>): string | null {
  if (!who) return 'is not known in this workspace. Name someone who is.';
  if (who.bot) return 'is an app, and only people respond to incidents.';
  if (who.deactivated) return 'has a deactivated account. Name someone else.';
  if (who.guest) return 'is a guest or of another organisation, and incidents are for full members. Name one of them.';
  return null;
}
