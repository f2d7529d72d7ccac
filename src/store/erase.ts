import { and, eq } from 'drizzle-orm';
import { fold } from '../incident/evolve.ts';
import type { Queries } from './database.ts';
import { rowOf } from './incident-row.ts';
import { lockIncident } from './incidents.ts';
import { incidents, reviewDocuments, timelineWords } from './schema.ts';
import { readTimeline } from './timeline.ts';

/**
 * Deletes what people typed, for good, in one entry or in all of them. The entries and the chain stay as they are; the incident's row
 * repeats none of it.
 * Resolves to how many entries had words.
 */
export async function eraseWords(tx: Queries, incidentId: string, sequence?: number): Promise<number> {
  const { incident } = await lockIncident(tx, incidentId);
  const ofIncident = eq(timelineWords.incidentId, incidentId);
  const gone = await tx
    .delete(timelineWords)
    .where(sequence === undefined ? ofIncident : and(ofIncident, eq(timelineWords.sequence, sequence)))
    .returning({ sequence: timelineWords.sequence });
  const without = fold(incident, await readTimeline(tx, incidentId));
  await tx.update(incidents).set(rowOf(without)).where(eq(incidents.id, incidentId));
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
