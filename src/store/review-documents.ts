import { eq, sql } from 'drizzle-orm';
import type { Queries } from './database.ts';
import { reviewDocuments } from './schema.ts';
import { storable } from './storable.ts';
import { teamOf } from './team-of.ts';

export interface StoredDocuments {
  readonly review: string;
  readonly transcript: string;
}

export async function readReviewDocuments(queries: Queries, incidentId: string): Promise<StoredDocuments | null> {
  const [row] = await queries
    .select({ review: reviewDocuments.review, transcript: reviewDocuments.transcript })
    .from(reviewDocuments)
    .where(eq(reviewDocuments.incidentId, incidentId));
  return row ?? null;
}

export async function keepReviewDocuments(tx: Queries, incidentId: string, documents: StoredDocuments): Promise<void> {
  const { review, transcript } = storable(documents);
  const teamId = await teamOf(tx, incidentId);
  await tx
    .insert(reviewDocuments)
    .values({ incidentId, teamId, review, transcript })
    .onConflictDoUpdate({ target: reviewDocuments.incidentId, set: { review, transcript, composedAt: sql`now()` } });
}
