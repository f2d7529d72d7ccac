import { and, eq } from 'drizzle-orm';
import type { Queries } from './database.ts';
import { posts } from './schema.ts';
import { teamOf } from './team-of.ts';

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
