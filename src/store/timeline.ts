import { and, asc, eq } from 'drizzle-orm';
import type { TimelineEntry } from '../incident/incident.ts';
import { digestOf, hashOf, newSalt } from './chain.ts';
import type { Queries } from './database.ts';
import { joinEvent, splitEvent } from './event.ts';
import { timelineEntries, timelineWords } from './schema.ts';

/** Chains entries behind `previous`, the hash of the incident's newest one, and returns the hash of the last. */
export async function appendTimeline(
  tx: Queries,
  of: { readonly incidentId: string; readonly teamId: string },
  previous: string,
  entries: readonly TimelineEntry[],
): Promise<string> {
  let last = previous;
  for (const entry of entries) last = await append(tx, of, last, entry);
  return last;
}

async function append(
  tx: Queries,
  { incidentId, teamId }: { readonly incidentId: string; readonly teamId: string },
  previous: string,
  { sequence, at, by, event }: TimelineEntry,
): Promise<string> {
  const { facts, words } = splitEvent(event);
  const salt = newSalt();
  const digest = words === null ? null : digestOf(salt, words);
  const kind = event.type;
  const hash = hashOf({ incidentId, sequence, at, by, kind, facts, digest, previous });
  await tx
    .insert(timelineEntries)
    .values({ teamId, incidentId, sequence, at, by, kind, facts, wordsDigest: digest, previousHash: previous, hash });
  if (words !== null) await tx.insert(timelineWords).values({ teamId, incidentId, sequence, salt, words });
  return hash;
}

/** In order, from the declaration on. Where words were erased, the event says so in their place. */
export async function readTimeline(queries: Queries, incidentId: string): Promise<readonly TimelineEntry[]> {
  const rows = await timelineRows(queries, incidentId);
  return rows.map(({ entry, words }) => ({
    sequence: entry.sequence,
    at: entry.at,
    by: entry.by,
    event: joinEvent(entry.kind, entry.facts, entry.wordsDigest === null ? null : words?.words),
  }));
}

export function timelineRows(queries: Queries, incidentId: string) {
  return queries
    .select({ entry: timelineEntries, words: timelineWords })
    .from(timelineEntries)
    .leftJoin(
      timelineWords,
      and(
        eq(timelineWords.incidentId, timelineEntries.incidentId),
        eq(timelineWords.sequence, timelineEntries.sequence),
      ),
    )
    .where(eq(timelineEntries.incidentId, incidentId))
    .orderBy(asc(timelineEntries.sequence));
}
