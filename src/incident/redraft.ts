import type { TimelineEntry } from './incident.ts';
import { isReturn } from './reopen.ts';

/** Whether the newest draft of a review took the place of one written since the response ended: something was corrected. */
export function isRewritten(timeline: readonly TimelineEntry[]): boolean {
  const reopened = timeline.findLast(({ event }) => event.type === 'phase-changed' && isReturn(event))?.sequence ?? 0;
  const drafts = timeline.filter(({ event, sequence }) => event.type === 'review-drafted' && sequence > reopened);
  return drafts.length > 1;
}
