import { and, eq } from 'drizzle-orm';
import type { Queries } from './database.ts';
import { erased } from './event.ts';
import { lockIncident } from './incidents.ts';
import { incidents, timelineWords } from './schema.ts';

/** The entry that declared the incident, whose words stand in the incident's row too. */
const declaration = 1;

/** Deletes what a person typed in one entry, for good. The entry and the chain stay as they are. */
export async function eraseWords(tx: Queries, incidentId: string, sequence: number): Promise<void> {
  await lockIncident(tx, incidentId);
  await tx
    .delete(timelineWords)
    .where(and(eq(timelineWords.incidentId, incidentId), eq(timelineWords.sequence, sequence)));
  if (sequence === declaration)
    await tx.update(incidents).set({ title: erased, description: erased }).where(eq(incidents.id, incidentId));
}
