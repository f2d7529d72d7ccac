import { and, eq, inArray } from 'drizzle-orm';
import type { Queries } from './database.ts';
import { roomMembers } from './schema.ts';
import { teamOf } from './team-of.ts';

/** Keeps who was in the room when it was archived. */
export async function keepRoomMembers(tx: Queries, incidentId: string, people: readonly string[]): Promise<void> {
  if (people.length === 0) return;
  const teamId = await teamOf(tx, incidentId);
  const rows = people.map((personId) => ({ teamId, incidentId, personId }));
  await tx.insert(roomMembers).values(rows).onConflictDoNothing();
}

/** Those of these incidents in whose archived rooms the person was. */
export async function archivedRoomsOf(
  queries: Queries,
  personId: string,
  incidentIds: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await queries
    .select({ incidentId: roomMembers.incidentId })
    .from(roomMembers)
    .where(and(eq(roomMembers.personId, personId), inArray(roomMembers.incidentId, [...incidentIds])));
  return new Set(rows.map(({ incidentId }) => incidentId));
}
