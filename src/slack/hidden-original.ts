import type { Coordination } from '../coordination/coordination.ts';
import type { TimelineEntry } from '../incident/incident.ts';

import { ifPublic, type MayName, withoutHiddenLinks } from './linked-incidents.ts';

type Asking = Pick<Coordination, 'incidentNumbered'>;

/**
 * An incident, or its closing, as whoever may know of it may hear it: of a private original they may know nothing, so its
 * number is left out.
 */
export async function withoutHiddenOriginal<T extends { readonly duplicateOf: number | null }>(
  coordination: Asking,
  teamId: string,
  told: T,
): Promise<T> {
  if (told.duplicateOf === null) return told;
  const original = await coordination.incidentNumbered(teamId, told.duplicateOf);
  return original?.visibility === 'public' ? told : { ...told, duplicateOf: null };
}

/** A timeline in which no private original is named, and no incident at a link's other end but those that may be. */
export async function withoutHiddenOriginals(
  coordination: Asking,
  teamId: string,
  entries: readonly TimelineEntry[],
  mayName: MayName = ifPublic,
): Promise<readonly TimelineEntry[]> {
  return Promise.all(
    (await withoutHiddenLinks(coordination, teamId, entries, mayName)).map(async (entry) =>
      entry.event.type === 'closed'
        ? { ...entry, event: await withoutHiddenOriginal(coordination, teamId, entry.event) }
        : entry,
    ),
  );
}
