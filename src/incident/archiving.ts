import type { Effect } from './effect.ts';
import type { Event } from './incident.ts';
import type { Change } from './react.ts';

/** Archiving throws Muster out of the room, so it comes last: once it is closed and its history, if a review needs it, is read. */
export function archived({ before, after, plan }: Change, event: Event): Effect[] {
  if (!plan.closing.archiveRoom || after.phase !== 'closed') return [];
  const recordIsComplete =
    event.type === 'closed'
      ? after.review === null || after.review.state === 'published'
      : event.type === 'review-drafted' || before?.review?.state === 'drafted';
  return recordIsComplete ? [{ type: 'archive-room' }] : [];
}
