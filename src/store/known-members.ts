import { and, eq, lt, lte, notInArray } from 'drizzle-orm';
import type { Queries } from './database.ts';
import { knownMembers, roomWatches } from './schema.ts';

interface Of {
  readonly incidentId: string;
  readonly teamId: string;
}

/** That someone came or left; what is known of a later moment stands. */
export async function noteMember(
  tx: Queries,
  of: Of,
  { personId, present, at }: { readonly personId: string; readonly present: boolean; readonly at: Date },
): Promise<void> {
  await tx
    .insert(knownMembers)
    .values({ ...of, personId, present, at })
    .onConflictDoUpdate({
      target: [knownMembers.incidentId, knownMembers.personId],
      set: { present, at },
      setWhere: lte(knownMembers.at, at),
    });
}

/** Everyone who was in the room at that moment; what is known of a later one stands. `readAt` is by our own clock. */
export async function noteMembers(
  tx: Queries,
  of: Of,
  people: readonly string[],
  { at, readAt }: { readonly at: Date; readonly readAt: Date },
): Promise<void> {
  const present = [...new Set(people)];
  for (const personId of present) await noteMember(tx, of, { personId, present: true, at });
  await tx
    .update(knownMembers)
    .set({ present: false, at })
    .where(
      and(
        eq(knownMembers.incidentId, of.incidentId),
        lt(knownMembers.at, at),
        present.length > 0 ? notInArray(knownMembers.personId, present) : undefined,
      ),
    );
  await tx
    .insert(roomWatches)
    .values({ ...of, watchedAt: readAt, membersAt: readAt })
    .onConflictDoUpdate({ target: roomWatches.incidentId, set: { membersAt: readAt } });
}

export async function readKnownMembers(
  queries: Queries,
  incidentId: string,
): Promise<{ readonly present: readonly string[]; readonly left: ReadonlySet<string> }> {
  const rows = await queries.select().from(knownMembers).where(eq(knownMembers.incidentId, incidentId));
  return {
    present: rows.filter((row) => row.present).map(({ personId }) => personId),
    left: new Set(rows.filter((row) => !row.present).map(({ personId }) => personId)),
  };
}

export async function forgetKnownMembers(tx: Queries, incidentId: string): Promise<void> {
  await tx.delete(knownMembers).where(eq(knownMembers.incidentId, incidentId));
}

/** When the members of a room were last read. */
export async function membersReadAt(queries: Queries, incidentId: string): Promise<Date | null> {
  const [row] = await queries
    .select({ at: roomWatches.membersAt })
    .from(roomWatches)
    .where(eq(roomWatches.incidentId, incidentId));
  return row?.at ?? null;
}
