import { and, eq, isNull, lt, type SQL, sql } from 'drizzle-orm';
import { type Claim, fromNow } from './claims.ts';
import type { Queries } from './database.ts';
import { effects } from './schema.ts';
import { storable } from './storable.ts';

const unclaimed = { claimedBy: null, claimedUntil: null };

/** Each of these is false, and changes nothing, when the claim is no longer ours. */
export function finish(queries: Queries, claim: Claim): Promise<boolean> {
  return settle(queries, claim, { ...unclaimed, doneAt: sql`now()`, lastError: null });
}

/** Those like it, up to this one, are done with it; what somebody has in hand is left to them. */
export async function finishCovered(queries: Queries, { id }: Claim, covers: number): Promise<void> {
  await queries.execute(sql`
    update effects l set done_at = now() from effects own
    where own.id = ${id} and l.id > own.id and l.id <= ${covers} and l.lane = own.lane and l.incident_id = own.incident_id
      and l.effect = own.effect and l.done_at is null and l.set_aside_at is null and l.claimed_by is null`);
}

export function postpone(queries: Queries, claim: Claim, ms: number, why: string): Promise<boolean> {
  return settle(queries, claim, { ...unclaimed, dueAt: fromNow(ms), lastError: why });
}

export function fail(queries: Queries, claim: Claim, retryMs: number, why: string): Promise<boolean> {
  const failures = sql`${effects.failures} + 1`;
  return settle(queries, claim, { ...unclaimed, dueAt: fromNow(retryMs), failures, lastError: why });
}

export function setAside(tx: Queries, claim: Claim, why: string): Promise<boolean> {
  const failures = sql`${effects.failures} + 1`;
  return settle(tx, claim, { ...unclaimed, setAsideAt: sql`now()`, failures, lastError: why });
}

/** Back to the outbox, at once and as if untried. */
export function putBack(queries: Queries, claim: Claim): Promise<boolean> {
  return settle(queries, claim, unclaimed);
}

export function rememberStep(queries: Queries, claim: Claim, step: string, result: unknown): Promise<boolean> {
  const done = JSON.stringify({ [step]: storable(result) ?? null });
  return settle(queries, claim, { steps: sql`${effects.steps} || ${done}::jsonb` });
}

/** Deletes what was done longer ago than `days`. */
export async function sweepDone(queries: Queries, days: number): Promise<void> {
  await queries.delete(effects).where(lt(effects.doneAt, sql`now() - ${days}::int * interval '1 day'`));
}

type Change = { [column in keyof typeof effects.$inferInsert]?: (typeof effects.$inferInsert)[column] | SQL };

async function settle(queries: Queries, { id, owner, attempt }: Claim, change: Change): Promise<boolean> {
  const settled = await queries
    .update(effects)
    .set(change)
    .where(
      and(
        eq(effects.id, id),
        eq(effects.claimedBy, owner),
        eq(effects.attempts, attempt),
        isNull(effects.doneAt),
        isNull(effects.setAsideAt),
      ),
    )
    .returning({ id: effects.id });
  return settled.length > 0;
}
