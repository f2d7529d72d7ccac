import { and, asc, eq, isNotNull, isNull, like, lt, or, sql } from 'drizzle-orm';
import type { Queries } from './database.ts';
import { incidents, posts } from './schema.ts';
import { teamOf } from './team-of.ts';

export interface StoredPost {
  readonly channelId: string;
  readonly ts: string;
}

/** A message that is edited in place, and which it is. */
export interface KnownPost {
  readonly incidentId: string;
  readonly kind: string;
}

export async function readPost(queries: Queries, incidentId: string, kind: string): Promise<StoredPost | null> {
  const [row] = await queries
    .select({ channelId: posts.channelId, ts: posts.ts })
    .from(posts)
    .where(and(eq(posts.incidentId, incidentId), eq(posts.kind, kind)));
  return row ?? null;
}

/** Of that kind, or of one that goes on behind a slash. */
export async function postsUnder(
  queries: Queries,
  incidentId: string,
  kind: string,
): Promise<readonly (StoredPost & { readonly kind: string })[]> {
  return queries
    .select({ kind: posts.kind, channelId: posts.channelId, ts: posts.ts })
    .from(posts)
    .where(and(eq(posts.incidentId, incidentId), or(eq(posts.kind, kind), like(posts.kind, `${kind}/%`))))
    .orderBy(asc(posts.ts));
}

/** Posted anew, it is no longer missed. */
export async function keepPost(tx: Queries, incidentId: string, kind: string, post: StoredPost): Promise<void> {
  const { channelId, ts } = post;
  const teamId = await teamOf(tx, incidentId);
  await tx
    .insert(posts)
    .values({ teamId, incidentId, kind, channelId, ts })
    .onConflictDoUpdate({
      target: [posts.incidentId, posts.kind],
      set: {
        channelId,
        ts,
        lostAt: null,
        mendedAt: sql`case when ${posts.lostAt} is null then ${posts.mendedAt} else now() end`,
      },
    });
}

export async function postAt(
  queries: Queries,
  teamId: string,
  { channelId, ts }: StoredPost,
): Promise<KnownPost | null> {
  const [row] = await queries
    .select({ incidentId: posts.incidentId, kind: posts.kind })
    .from(posts)
    .where(and(eq(posts.teamId, teamId), eq(posts.channelId, channelId), eq(posts.ts, ts)));
  return row ?? null;
}

/** Notes that a message is missed. null when that is known already, or it stands elsewhere by now. */
export async function missPost(
  tx: Queries,
  { incidentId, kind }: KnownPost,
  ts: string,
  at: Date,
): Promise<{ readonly mendedAt: Date | null } | null> {
  const [row] = await tx
    .update(posts)
    .set({ lostAt: at })
    .where(and(eq(posts.incidentId, incidentId), eq(posts.kind, kind), eq(posts.ts, ts), isNull(posts.lostAt)))
    .returning({ mendedAt: posts.mendedAt });
  return row ?? null;
}

export async function mendPost(tx: Queries, incidentId: string, kind: string): Promise<void> {
  await tx
    .update(posts)
    .set({ lostAt: null, mendedAt: sql`now()` })
    .where(and(eq(posts.incidentId, incidentId), eq(posts.kind, kind), isNotNull(posts.lostAt)));
}

export interface MissedPost extends KnownPost {
  readonly lostAt: Date;
}

/** Those of open incidents that are missed and were not mended since `before`. */
export async function missedPosts(queries: Queries, teamId: string, before: Date): Promise<readonly MissedPost[]> {
  const rows = await queries
    .select({ incidentId: posts.incidentId, kind: posts.kind, lostAt: posts.lostAt })
    .from(posts)
    .innerJoin(incidents, eq(incidents.id, posts.incidentId))
    .where(
      and(
        eq(posts.teamId, teamId),
        isNotNull(posts.lostAt),
        isNull(incidents.closedAt),
        or(isNull(posts.mendedAt), lt(posts.mendedAt, before)),
      ),
    );
  return rows.flatMap(({ lostAt, ...post }) => (lostAt ? [{ ...post, lostAt }] : []));
}

/** What stands in a channel that is left behind is edited no more. */
export async function forgetPostsIn(tx: Queries, incidentId: string, channelId: string): Promise<void> {
  await tx.delete(posts).where(and(eq(posts.incidentId, incidentId), eq(posts.channelId, channelId)));
}
