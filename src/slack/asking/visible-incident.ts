import { outsideRoom } from '../../incident/authority.ts';
import { type Incident, reference } from '../../incident/incident.ts';
import { type Deed, isForBriefed } from '../../incident/permissions.ts';
import { Refusal } from '../../incident/refusal.ts';
import type { Known, Sight, Sighted } from '../access.ts';
import type { Edge } from '../edge.ts';

type Viewer = Pick<Edge, 'coordination' | 'access' | 'team'> & { readonly personId: string };

/**
 * The incident of that number, when this person may see it. The Refusal is the same for one they may not see and for a
 * number that was never given out, and so is what Slack is asked before it.
 */
export async function visibleIncidentNumbered(viewer: Viewer, number: number, deed?: Deed): Promise<Incident> {
  const incident = await viewer.coordination.incidentNumbered(viewer.team.id, number);
  const sight = await viewer.access.sight(viewer.personId, incident ?? neverGivenOut(number));
  if (incident && mayReach(sight, deed)) return incident;
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
    briefed: [],
    barred: [],
    removed: false,
  };
}

/** The briefed know that there is something to ask for, and are told whose it is. */
function mayReach(sight: Sight, deed?: Deed): boolean {
  if (sight === 'briefed' && !(deed && isForBriefed(deed))) throw outsideRoom();
  return sight !== 'nothing';
}

/** The incident whose room this channel is, when this person may see it. */
export async function visibleIncidentOfRoom(viewer: Viewer, channelId: string): Promise<Incident | null> {
  if (!channelId) return null;
  const incident = await viewer.coordination.incidentOfRoom(viewer.team.id, channelId);
  return incident && (await viewer.access.maySee(viewer.personId, incident)) ? incident : null;
}

/** As it is kept by a button or a form, which outlive a person's membership of the room. */
export async function visibleIncident(viewer: Viewer, id: string, deed?: Deed): Promise<Incident> {
  const incident = await viewer.coordination.incident(id);
  if (mayReach(await viewer.access.sight(viewer.personId, incident), deed)) return incident;
  throw new Refusal(
    'not-found',
    'There is no such incident, or it is not for you to see. `{command} list` shows yours.',
  );
}

/** What this person may see of what is not delivered yet, closed or not; the one whose room this is first. */
export async function visibleUndelivered(viewer: Viewer, channelId: string): Promise<readonly Incident[]> {
  const known = await viewer.access.known(viewer.personId, await viewer.coordination.undelivered(viewer.team.id));
  const all = known.flatMap(({ incident, sight }) => (sight === 'whole' ? [incident] : []));
  const here = (incident: Incident) => Number(channelId !== '' && incident.roomId === channelId);
  return all.toSorted((one, other) => here(other) - here(one));
}

/** What this person may see of what is not closed, the newest first. */
export async function visibleIncidents(viewer: Viewer, deed?: Deed): Promise<readonly Incident[]> {
  const known = await knownIncidents(viewer);
  const forBriefed = deed !== undefined && isForBriefed(deed);
  return known.flatMap(({ incident, sight }) => (sight === 'whole' || forBriefed ? [incident] : []));
}

/** As `visibleIncidents`, with how much of each they may know. */
export async function knownIncidents(viewer: Viewer): Promise<readonly Known[]> {
  return viewer.access.known(viewer.personId, await viewer.coordination.openIncidents(viewer.team.id));
}
