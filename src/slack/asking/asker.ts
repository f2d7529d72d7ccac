import { Refusal } from '../../incident/refusal.ts';
import type { Asker, Edge } from '../edge.ts';
import { visibleIncident } from './visible-incident.ts';

export function askerOf(edge: Edge, personId: string, request: string): Asker {
  const access = edge.access.forRequest();
  return {
    ...edge,
    access,
    personId,
    request,
    incidentFor: (incidentId, deed) => visibleIncident({ ...edge, access, personId }, incidentId, deed),
  };
}

/** Throws the Refusal that guests and people of other organisations get, whatever they ask for. */
export async function refuseGuests({ access, personId }: Pick<Asker, 'access' | 'personId'>): Promise<void> {
  const by = await access.actor(personId, null);
  if (by.kind === 'person' && by.guest)
    throw new Refusal(
      'not-allowed',
      'Guests and people of other organisations cannot use Muster. If you saw something, tell a colleague who can.',
    );
}
