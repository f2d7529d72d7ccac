import { and, eq, lt, sql } from 'drizzle-orm';
import type { Queries } from './database.ts';
import { requests } from './schema.ts';

/** False when the request was carried out before. Waits for a transaction that is carrying it out now. */
export async function recordRequest(tx: Queries, teamId: string, request: string): Promise<boolean> {
  const recorded = await tx
    .insert(requests)
    .values({ teamId, request })
    .onConflictDoNothing()
    .returning({ request: requests.request });
  return recorded.length > 0;
}

/** Whether it was carried out before. */
export async function isRecorded(queries: Queries, teamId: string, request: string): Promise<boolean> {
  const found = await queries
    .select({ request: requests.request })
    .from(requests)
    .where(and(eq(requests.teamId, teamId), eq(requests.request, request)));
  return found.length > 0;
}

/** For a request that turned out to change nothing: it may be made again. */
export async function forgetRequest(tx: Queries, teamId: string, request: string): Promise<void> {
  await tx.delete(requests).where(and(eq(requests.teamId, teamId), eq(requests.request, request)));
}

/** Forgets those carried out longer ago than `days`. */
export async function forgetRequests(queries: Queries, days: number): Promise<void> {
  await queries.delete(requests).where(lt(requests.at, sql`now() - ${days}::int * interval '1 day'`));
}
