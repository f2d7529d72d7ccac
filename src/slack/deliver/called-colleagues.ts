import { Repeat } from '../../coordination/coordination.ts';
import { type Command, muster, type PersonId } from '../../incident/incident.ts';
import type { Invitees } from '../../incident/plan.ts';
import { isColleague } from './direct.ts';
import { type Errand, step } from './errand.ts';
import { calledBy } from './invitations.ts';

/** Of those whom the plan names, the full members of the workspace; `what` tells several askings apart. */
export function calledColleagues(
  errand: Errand,
  wanted: readonly Invitees[],
  what = 'called',
): Promise<readonly PersonId[]> {
  return step(errand, what, async () => {
    const { invited } = await calledBy(errand.people, wanted);
    const known = await Promise.all(invited.map(async (id) => ({ id, belongs: await isColleague(errand, id) })));
    return known.flatMap(({ id, belongs }) => (belongs ? [id] : []));
  });
}

/** Changes the incident on Muster's own behalf, once over all attempts; `what` tells several changes apart. */
export async function recordOnce(
  { coordination, delivery, incident }: Errand,
  command: Command,
  what: string = command.type,
): Promise<void> {
  try {
    await coordination.coordinate(`${delivery.key}/${what}`, incident.id, command, muster);
  } catch (error) {
    if (!(error instanceof Repeat)) throw error;
  }
}
