import { visibleIncidents } from '../asking/visible-incident.ts';
import type { Edge } from '../edge.ts';
import { homeForGuests, homeView } from './home-view.ts';

/** Shows a person their Home tab as it is now. */
export async function publishHome(edge: Edge, personId: string): Promise<void> {
  const { access, coordination, web, command, now } = edge;
  const by = await access.actor(personId, null);
  const isGuest = by.kind !== 'person' || by.guest;
  const incidents = isGuest ? [] : await visibleIncidents({ ...edge, personId });
  const view = isGuest
    ? homeForGuests()
    : homeView({ personId, incidents, plan: coordination.plan, command, now: now() });
  await web.views.publish({ user_id: personId, view });
}
