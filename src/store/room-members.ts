import { and, eq, inArray } from 'drizzle-orm';
import type { Queries } from './database.ts';
import { roomMembers } from './schema.ts';
import { teamOf } from './team-of.ts';

/** Keeps who was in the room when it was archived, lost or exposed. */
export async function keepRoomMembers(tx: Queries, incidentId: string, people: readonly string[]): Promise<void> {
  if (people.length === 0) return;
  const teamId = await teamOf(tx, incidentId);
  const rows = people.map((personId) => ({ teamId, incidentId, personId }));
  await tx.insert(roomMembers).values(rows).onConflictDoNothing();
}

export async function readRoomMembers(queries: Queries, incidentId: string): Promise<readonly string[]> {
  const rows = await queries.select().from(roomMembers).where(eq(roomMembers.incidentId, incidentId));
  return rows.map(({ personId }) => personId);
}

/** Someone left a room that still stands open to others. */
export async function forgetRoomMember(tx: Queries, incidentId: string, personId: string): Promise<void> {
  await tx.delete(roomMembers).where(and(eq(roomMembers.incidentId, incidentId), eq(roomMembers.personId, personId)));
}

/** From now on the room itself says who is in it. */
export async function forgetRoomMembers(tx: Queries, incidentId: string): Promise<void> {
  await tx.delete(roomMembers).where(eq(roomMembers.incidentId, incidentId));
}

/** Those of these incidents in whose former rooms the person was. */
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
