import type { EventOf, TimelineEntry } from './incident.ts';

/** A status update of the timeline. */
export type Update = TimelineEntry & { readonly event: EventOf<'update-posted'> };

export function updatesIn(timeline: readonly TimelineEntry[]): readonly Update[] {
  return timeline.filter((entry): entry is Update => entry.event.type === 'update-posted');
}

/** The newest update that said more than that nothing changed. */
export function lastSaid(timeline: readonly TimelineEntry[]): Update | null {
  return updatesIn(timeline).findLast(({ event }) => !event.noChange) ?? null;
}
