import type { TimelineEntry } from '../../incident/incident.ts';
import { isRewritten } from '../../incident/redraft.ts';
import { type Message, withText } from '../cards/message.ts';
import { reviewCard, reviewText } from '../cards/review-card.ts';
import { type EffectOf, type Errand, roomOf } from './errand.ts';
import { roomName } from './make-room.ts';
import { edit, type Place, refresh, sayAndKeep } from './say.ts';
import { upload } from './upload.ts';

/** A draft is posted with its files; one that takes its place, and what became of it, is written into its card, the files into its thread. */
export async function refreshReview(errand: Errand, { entry }: EffectOf<'refresh-review'>): Promise<void> {
  const { coordination, incident } = errand;
  const timeline = await coordination.timeline(incident.id);
  const card = withText(reviewText(incident), reviewCard(incident, timeline));
  const place = { channelId: roomOf(errand) };
  const event = timeline.find(({ sequence }) => sequence === entry)?.event;
  if (event?.type === 'review-drafted') {
    const until = timeline.filter(({ sequence }) => sequence <= entry);
    if (isRewritten(until)) return rewrite(errand, place.channelId, card);
    if (isRedraft(timeline, entry)) await sayAndKeep(errand, 'review', place, card);
    else await refresh(errand, 'review', place, card);
    return postFiles(errand, place);
  }
  const post = await coordination.post(incident.id, 'review');
  if (post) await edit(errand, post, card);
}

/** The response went on after an earlier draft, which keeps its own card and files. */
function isRedraft(timeline: readonly TimelineEntry[], entry: number): boolean {
  return timeline.some(({ sequence, event }) => sequence < entry && event.type === 'review-drafted');
}

async function rewrite(errand: Errand, channelId: string, card: Message): Promise<void> {
  await refresh(errand, 'review', { channelId }, card);
  const post = await errand.coordination.post(errand.incident.id, 'review');
  await postFiles(errand, { channelId, ...(post ? { threadTs: post.ts } : {}) });
}

async function postFiles(errand: Errand, place: Place): Promise<void> {
  const { coordination, incident } = errand;
  const documents = await coordination.reviewDocuments(incident.id);
  if (!documents) throw new Error('the review was drafted but its documents are not kept');
  const name = roomName(incident);
  await upload(errand, place, [
    { name: `${name}-review.md`, content: documents.review },
    { name: `${name}-transcript.md`, content: documents.transcript },
  ]);
}
