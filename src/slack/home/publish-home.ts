import type { HomeView } from '@slack/web-api';
import { TryAgain } from '../../incident/effect.ts';
import { knownIncidents } from '../asking/visible-incident.ts';
import type { Edge } from '../edge.ts';
import { homeForGuests, homeUnanswered, homeView } from './home-view.ts';

type HomeEdge = Pick<Edge, 'web' | 'coordination' | 'access' | 'team' | 'command' | 'now'>;

/** Shows a person their Home tab as it is now. */
export async function publishHome(edge: HomeEdge, personId: string): Promise<void> {
  await edge.web.views.publish({ user_id: personId, view: await homeOf(edge, personId) });
}

async function homeOf(edge: HomeEdge, personId: string): Promise<HomeView> {
  const { coordination, command, now } = edge;
  const access = edge.access.forRequest();
  try {
    const by = await access.actor(personId, null);
    if (by.kind !== 'person' || by.guest) return homeForGuests();
    const incidents = await knownIncidents({ ...edge, access, personId });
    return homeView({ personId, incidents, plan: coordination.plan, command, now: now() });
  } catch (error) {
    if (error instanceof TryAgain) return homeUnanswered();
    throw error;
  }
}
