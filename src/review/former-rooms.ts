import type { TimelineEntry } from '../incident/incident.ts';
import { utcMinute } from './moment.ts';

/** What stands in rooms that were left for another, and so in no history that is read; in words. */
export function formerRooms(timeline: readonly TimelineEntry[]): readonly string[] {
  return timeline.flatMap(({ at, event }) =>
    event.type === 'room-replaced'
      ? [
          `What was said in the room that was left at ${utcMinute(at)} UTC is not in here; only the timeline tells of it.`,
        ]
      : [],
  );
}
