import { changesBetween } from '../../incident/changes.ts';
import { fold } from '../../incident/evolve.ts';
import { followerOf } from '../../incident/following.ts';
import type { PersonId, TimelineEntry } from '../../incident/incident.ts';
import { everyone } from '../../incident/plan.ts';
import type { Correction } from '../../incident/update.ts';
import { type FollowerNews, followerNews } from '../cards/follower-notes.ts';
import type { Message } from '../cards/message.ts';
import type { Errand } from './errand.ts';
import { told } from './told.ts';

type News = TimelineEntry & { readonly event: FollowerNews['event'] };

/** What one who follows, or asked for an update, reads of an entry. */
export async function followerMessage(
  errand: Errand,
  timeline: readonly TimelineEntry[],
  entry: News,
  person: PersonId,
  corrected: Correction | null = null,
): Promise<Message> {
  const { incident, plan, command } = errand;
  const follower = followerOf(incident, person);
  return followerNews(incident, plan, {
    event: await told(errand, entry.event),
    by: entry.by,
    changes: changesSince(errand, timeline, entry, follower?.since ?? 0),
    command: follower ? command : null,
    entry: entry.sequence,
    corrected,
  });
}

function isUpdateToAll({ event }: TimelineEntry): boolean {
  return event.type === 'update-posted' && event.audience === everyone;
}

/** What changed since the update before, or since they follow where that is later. */
function changesSince({ incident }: Errand, timeline: readonly TimelineEntry[], entry: TimelineEntry, since: number) {
  const until = timeline.slice(0, entry.sequence);
  const before = until.slice(0, -1).findLast(isUpdateToAll)?.sequence ?? 1;
  return changesBetween(
    fold(incident, until.slice(0, Math.max(before, Math.min(since, entry.sequence)))),
    fold(incident, until),
  );
}
