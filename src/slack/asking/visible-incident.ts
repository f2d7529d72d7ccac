import { type Incident, reference } from '../../incident/incident.ts';
import { Refusal } from '../../incident/refusal.ts';
import type { Sighted } from '../access.ts';
import type { Edge } from '../edge.ts';

type Viewer = Pick<Edge, 'coordination' | 'access' | 'team'> & { readonly personId: string };

/**
 * The incident of that number, when this person may see it. The Refusal is the same for one they may not see and for a
 * number that was never given out, and so is what Slack is asked before it.
 */
export async function visibleIncidentNumbered(viewer: Viewer, number: number): Promise<Incident> {
  const incident = await viewer.coordination.incidentNumbered(viewer.team.id, number);
  const maySee = await viewer.access.maySee(viewer.personId, incident ?? neverGivenOut(number));
  if (incident && maySee) return incident;
  throw new Refusal(
    'not-found',
    `There is no ${reference({ number })}, or it is not for you to see. \`{command} list\` shows yours.`,
  );
}

/** Nobody sees it, and Slack is asked all the same. */
function neverGivenOut(number: number): Sighted {
  return {
    id: reference({ number }),
    roomId: null,
    roomTrouble: null,
    visibility: 'private',
    declaredBy: '',
    roles: {},
    phase: 'detection',
    removed: false,
  };
}

/** The incident whose room this channel is, when this person may see it. */
export async function visibleIncidentOfRoom(viewer: Viewer, channelId: string): Promise<Incident | null> {
  if (!channelId) return null;
  const incident = await viewer.coordination.incidentOfRoom(viewer.team.id, channelId);
  return incident && (await viewer.access.maySee(viewer.personId, incident)) ? incident : null;
}

/** As it is kept by a button or a form, which outlive a person's membership of the room. */
export async function visibleIncident(viewer: Viewer, id: string): Promise<Incident> {
  const incident = await viewer.coordination.incident(id);
  if (await viewer.access.maySee(viewer.personId, incident)) return incident;
  throw new Refusal(
    'not-found',
    'There is no such incident, or it is not for you to see. `{command} list` shows yours.',
  );
}

/** What this person may see of what is not delivered yet, closed or not; the one whose room this is first. */
export async function visibleUndelivered(viewer: Viewer, channelId: string): Promise<readonly Incident[]> {
  const all = await viewer.access.visible(viewer.personId, await viewer.coordination.undelivered(viewer.team.id));
  const here = (incident: Incident) => Number(channelId !== '' && incident.roomId === channelId);
  return all.toSorted((one, other) => here(other) - here(one));
}

/** What this person may see of what is not closed, the newest first. */
export async function visibleIncidents(viewer: Viewer): Promise<readonly Incident[]> {
  return viewer.access.visible(viewer.personId, await viewer.coordination.openIncidents(viewer.team.id));
}
