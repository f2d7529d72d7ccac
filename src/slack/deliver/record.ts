import { Repeat } from '../../coordination/coordination.ts';
import { type Command, muster } from '../../incident/incident.ts';
import type { Errand } from './errand.ts';

/** Has Muster do something to the incident, once over all attempts. */
export async function record(
  { coordination, delivery, incident }: Errand,
  what: string,
  command: Command,
): Promise<void> {
  try {
    await coordination.coordinate(`${delivery.key}/${what}`, incident.id, command, muster);
  } catch (error) {
    if (!(error instanceof Repeat)) throw error;
  }
}
