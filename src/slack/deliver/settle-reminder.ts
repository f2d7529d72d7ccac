import type { Post } from '../../coordination/coordination.ts';
import type { EventOf, TimelineEntry } from '../../incident/incident.ts';
import { settledReminder, spentReminder } from '../cards/settled-reminder.ts';
import { courtesy } from './courtesy.ts';
import { mayHear } from './direct.ts';
import type { EffectOf, Errand } from './errand.ts';
import { edit } from './say.ts';

type Reminded = TimelineEntry & { readonly event: EventOf<'update-reminded'> };

/** Writes into the newest reminder before an entry what that entry made of it. */
export async function settleReminder(
  errand: Errand,
  { entry }: Pick<EffectOf<'settle-reminder'>, 'entry'>,
): Promise<void> {
  const timeline = await errand.coordination.timeline(errand.incident.id);
  const settling = timeline.find(({ sequence }) => sequence === entry);
  const found = await reminderBefore(errand, timeline, entry);
  if (!settling || !found) return;
  const { reminded, post } = found;
  const { incident } = errand;
  const inRoom = post.channelId === incident.roomId;
  const { person } = reminded.event;
  const told = inRoom || (person !== null && (await mayHear(errand, person)));
  const card = told ? settledReminder(incident, reminded.event.dueAt, settling, inRoom) : spentReminder;
  await courtesy(errand, 'settled', () => edit(errand, post, card));
}

/** The newest that was sent: one that was settled before it went out stands nowhere. */
async function reminderBefore(
  { coordination, incident }: Errand,
  timeline: readonly TimelineEntry[],
  entry: number,
): Promise<{ reminded: Reminded; post: Post } | null> {
  const earlier = timeline.filter((each) => each.sequence < entry);
  const last = earlier.findLast(isReminder);
  for (const reminded of earlier.filter(isReminder).toReversed()) {
    if (reminded.event.dueAt.getTime() !== last?.event.dueAt.getTime()) return null;
    const post = await coordination.post(incident.id, `reminder/${reminded.sequence}`);
    if (post) return { reminded, post };
  }
  return null;
}

function isReminder(entry: TimelineEntry): entry is Reminded {
  return entry.event.type === 'update-reminded';
}
