import { sharedReviewNote } from '../cards/briefing-note.ts';
import { isBriefedOutside, tellDirectly } from './direct.ts';
import type { EffectOf, Errand } from './errand.ts';
import { roomName } from './make-room.ts';
import { upload } from './upload.ts';

/** Sends the published review to one of the briefed; the transcript is the room's. */
export async function shareReview(errand: Errand, { person }: EffectOf<'share-review'>): Promise<void> {
  const { coordination, incident } = errand;
  if (incident.review?.state !== 'published' || !(await isBriefedOutside(errand, person))) return;
  const documents = await coordination.reviewDocuments(incident.id);
  if (!documents) return;
  const { channelId } = await tellDirectly(errand, person, sharedReviewNote(incident));
  await upload(errand, { channelId }, [{ name: `${roomName(incident)}-review.md`, content: documents.review }]);
}
