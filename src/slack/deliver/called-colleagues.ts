import { Repeat } from '../../coordination/coordination.ts';
import { type Command, muster, type PersonId } from '../../incident/incident.ts';
import type { Invitees } from '../../incident/plan.ts';
import { isColleague } from './direct.ts';
import { type Errand, step } from './errand.ts';
import { calledBy } from './invitations.ts';

/** Of those whom the plan names, the full members of the workspace. */
export function calledColleagues(errand: Errand, wanted: readonly Invitees[]): Promise<readonly PersonId[]> {
  return step(errand, 'called', async () => {
    const { invited } = await calledBy(errand.people, wanted);
    const known = await Promise.all(invited.map(async (id) => ({ id, belongs: await isColleague(errand, id) })));
    return known.flatMap(({ id, belongs }) => (belongs ? [id] : []));
  });
}

/** Changes the incident on Muster's own behalf, once over all attempts. */
export async function recordOnce({ coordination, delivery, incident }: Errand, command: Command): Promise<void> {
  try {
    await coordination.coordinate(`${delivery.key}/${command.type}`, incident.id, command, muster);
  } catch (error) {
    if (!(error instanceof Repeat)) throw error;
  }
}
