import type { Post, PostKind } from '../../coordination/coordination.ts';
import type { EventOf, PersonId } from '../../incident/incident.ts';
import type { Errand } from './errand.ts';

/** A reminder that stands in Slack. */
export interface SentReminder {
  readonly event: EventOf<'update-reminded'>;
  /** null: in the room. */
  readonly person: PersonId | null;
  readonly post: Post;
}

export function reminderPost(entry: number, person?: PersonId): PostKind {
  return person === undefined ? `reminder/${entry}` : `reminder/${entry}/${person}`;
}

/** All that were sent of a promise to an audience, in order. */
export async function remindersOf(
  { coordination, incident }: Errand,
  { audience, dueAt }: Pick<EventOf<'update-reminded'>, 'audience' | 'dueAt'>,
): Promise<readonly SentReminder[]> {
  const timeline = await coordination.timeline(incident.id);
  const sent: SentReminder[] = [];
  for (const { event, sequence } of timeline) {
    const concerned = event.type === 'update-reminded' && event.audience === audience;
    if (!concerned || event.dueAt.getTime() !== dueAt.getTime()) continue;
    const posts = await coordination.postsUnder(incident.id, reminderPost(sequence));
    for (const { kind, ...post } of posts) sent.push({ event, person: kind.split('/')[2] ?? null, post });
  }
  return sent;
}
