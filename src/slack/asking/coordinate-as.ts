import type { Command, Incident } from '../../incident/incident.ts';
import type { Asker } from '../edge.ts';

/** Changes an incident in the name of whoever asked, as Slack knows them now. */
export async function coordinateAs(
  asker: Asker,
  incident: Incident,
  command: Command,
  request = asker.request,
): Promise<Incident> {
  const by = await asker.access.actor(asker.personId, incident);
  return asker.coordination.coordinate(request, incident.id, command, by);
}
