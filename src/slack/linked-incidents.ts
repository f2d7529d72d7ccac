import type { Coordination } from '../coordination/coordination.ts';
import type { Incident, TimelineEntry } from '../incident/incident.ts';
import type { Link } from '../incident/link.ts';

type Asking = Pick<Coordination, 'incidentNumbered'>;

/** Whether the incident at a link's other end may be named. */
export type MayName = (other: Incident) => boolean | Promise<boolean>;

/** What everybody may see: for cards, channels and documents. */
export const ifPublic: MayName = ({ visibility, removed }) => visibility === 'public' && !removed;

/** The links whose other ends may be named; of the others nothing is left. */
export async function linksToName(
  coordination: Asking,
  { teamId, links }: Pick<Incident, 'teamId' | 'links'>,
  mayName: MayName,
): Promise<readonly Link[]> {
  const named = await Promise.all(links.map(({ number }) => isNamed(coordination, teamId, number, mayName)));
  return links.filter((_, index) => named[index]);
}

/** A timeline without the entries about links whose other ends may not be named. */
export async function withoutHiddenLinks(
  coordination: Asking,
  teamId: string,
  entries: readonly TimelineEntry[],
  mayName: MayName,
): Promise<readonly TimelineEntry[]> {
  const named = await Promise.all(
    entries.map(
      ({ event }) =>
        (event.type !== 'linked' && event.type !== 'unlinked') || isNamed(coordination, teamId, event.number, mayName),
    ),
  );
  return entries.filter((_, index) => named[index]);
}

async function isNamed(coordination: Asking, teamId: string, number: number, mayName: MayName): Promise<boolean> {
  const other = await coordination.incidentNumbered(teamId, number);
  return other !== null && (await mayName(other));
}
