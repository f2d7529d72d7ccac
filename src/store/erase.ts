import { and, eq } from 'drizzle-orm';
import type { Queries } from './database.ts';
import { erased } from './event.ts';
import { lockIncident } from './incidents.ts';
import { incidents, reviewDocuments, timelineWords } from './schema.ts';

/** The entry that declared the incident, whose words stand in the incident's row too. */
const declaration = 1;

/**
 * Deletes what people typed, for good, in one entry or in all of them. The entries and the chain stay as they are.
 * Resolves to how many entries had words.
 */
export async function eraseWords(tx: Queries, incidentId: string, sequence?: number): Promise<number> {
  await lockIncident(tx, incidentId);
  const ofIncident = eq(timelineWords.incidentId, incidentId);
  const gone = await tx
    .delete(timelineWords)
    .where(sequence === undefined ? ofIncident : and(ofIncident, eq(timelineWords.sequence, sequence)))
    .returning({ sequence: timelineWords.sequence });
  if (sequence === undefined || sequence === declaration)
    await tx.update(incidents).set({ title: erased, description: erased }).where(eq(incidents.id, incidentId));
  return gone.length;
}

/** Deletes the review and the transcript. Resolves to whether there were any. */
export async function eraseReview(tx: Queries, incidentId: string): Promise<boolean> {
  const gone = await tx
    .delete(reviewDocuments)
    .where(eq(reviewDocuments.incidentId, incidentId))
    .returning({ incidentId: reviewDocuments.incidentId });
  return gone.length > 0;
}
