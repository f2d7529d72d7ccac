import { and, eq } from 'drizzle-orm';
import type { Queries } from './database.ts';
import { incidents, posts } from './schema.ts';

export interface StoredPost {
  readonly channelId: string;
  readonly ts: string;
}

export async function readPost(queries: Queries, incidentId: string, kind: string): Promise<StoredPost | null> {
  const [row] = await queries
    .select({ channelId: posts.channelId, ts: posts.ts })
    .from(posts)
    .where(and(eq(posts.incidentId, incidentId), eq(posts.kind, kind)));
  return row ?? null;
}

export async function keepPost(tx: Queries, incidentId: string, kind: string, post: StoredPost): Promise<void> {
  const { channelId, ts } = post;
  const teamId = await teamOf(tx, incidentId);
  await tx
    .insert(posts)
    .values({ teamId, incidentId, kind, channelId, ts })
    .onConflictDoUpdate({ target: [posts.incidentId, posts.kind], set: { channelId, ts } });
}

/** Throws when there is no such incident. */
export async function teamOf(queries: Queries, incidentId: string): Promise<string> {
  const [row] = await queries.select({ teamId: incidents.teamId }).from(incidents).where(eq(incidents.id, incidentId));
  if (!row) throw new Error(`there is no incident ${incidentId}`);
  return row.teamId;
}
