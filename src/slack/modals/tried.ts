import type { Command, Incident } from '../../incident/incident.ts';
import type { Asker } from '../edge.ts';
import type { Deed } from './modal.ts';

/** Tries a command that a form asks for; what is left carries it out. Throws the Refusal that it meets now. */
export async function tried(
  { coordination, access, personId, request }: Asker,
  incident: Incident,
  command: Command,
): Promise<Deed> {
  const by = await access.actor(personId, incident);
  await coordination.rehearse(incident.id, command, by);
  return async () => {
    await coordination.coordinate(request, incident.id, command, by);
  };
}
