import { type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import { showing } from '../incident/effect.ts';
import type { Queries } from './database.ts';
import { rowsOf } from './rows-of.ts';

/** An effect in the hands of one worker until its lease runs out. */
export interface Claim {
  readonly id: number;
  readonly attempt: number;
  readonly owner: string;
}

const claimed = z
  .object({
    id: z.coerce.number(),
    claimed_by: z.string(),
    team_id: z.string(),
    incident_id: z.string(),
    key: z.string(),
    effect: z.unknown(),
    essential: z.boolean(),
    rank: z.number(),
    turn: z.string().nullable(),
    steps: z.record(z.string(), z.unknown()),
    attempts: z.number(),
    failures: z.number(),
    takeovers: z.number(),
    enqueued_at: z.coerce.date(),
    covers: z.coerce.number().nullable(),
  })
  .transform((row) => ({
    claim: { id: row.id, owner: row.claimed_by, attempt: row.attempts },
    teamId: row.team_id,
    incidentId: row.incident_id,
    key: row.key,
    effect: row.effect,
    essential: row.essential,
    rank: row.rank,
    turn: row.turn,
    steps: row.steps,
    failures: row.failures,
    takeovers: row.takeovers,
    enqueuedAt: row.enqueued_at,
    /** The last of those like it, in its lane and of its incident, that carrying it out from now on does as well. */
    covers: row.covers,
  }));

/** `effect` is JSON still, so that one nobody understands can be set aside like any other that fails. */
export type ClaimedEffect = z.infer<typeof claimed>;

/** The first of each lane; those behind it wait, also behind an essential one that was set aside. */
const heads = sql`head as materialized (
      select distinct on (lane) id, due_at, claimed_until, set_aside_at from effects
      where done_at is null and (set_aside_at is null or essential) order by lane, id)`;

/** Whether an effect is still to take its turn. */
const awaitsTurn = sql`turn is not null and not jsonb_exists(steps, turn)`;

/**
 * Whose turn it is: one effect's at a time, that of the most serious incident which is due, then the oldest. What is due
 * within a second is waited for: those that met the same wait one after the other do not overtake by its milliseconds.
 */
const turns = sql`turns as materialized (
      select distinct on (team_id, turn) id from effects
      where ${awaitsTurn} and done_at is null and set_aside_at is null
      order by team_id, turn, coalesce(claimed_until >= now(), false) desc, due_at > now() + interval '1 second', rank, id)`;

const showingTypes = sql.join(
  showing.map((type) => sql`${type}::text`),
  sql`, `,
);

/** What was committed by now will be seen by whoever reads the incident after this. */
const covers = sql`(select max(l.id) from effects l where l.lane = u.lane and l.incident_id = u.incident_id and l.effect = u.effect
      and l.id > u.id and l.done_at is null and l.set_aside_at is null and u.effect ->> 'type' in (${showingTypes}))`;

/**
 * Takes what is due, the head of each lane only. Heads are found by themselves, then locked by their ids, where what
 * another worker changed meanwhile is looked at again: joined in one step, a table without statistics (which an embedded
 * database often is) has every row compared with every head, and takes thirty times as long.
 */
export async function claimEffects(
  queries: Queries,
  { owner, leaseMs, limit }: { readonly owner: string; readonly leaseMs: number; readonly limit: number },
): Promise<readonly ClaimedEffect[]> {
  const result = await queries.execute(sql`
    with ${heads}, ${turns},
    due as materialized (
      select id from head
      where set_aside_at is null and due_at <= now() and (claimed_until is null or claimed_until < now())),
    free as materialized (
      select e.id from effects e where e.id = any(array(select id from due))
        and e.done_at is null and e.set_aside_at is null and e.due_at <= now()
        and (e.claimed_until is null or e.claimed_until < now())
        and (not (${awaitsTurn}) or e.id = any(array(select id from turns)))
      order by e.rank, e.id limit ${limit} for update of e skip locked)
    update effects u set claimed_by = ${owner}, claimed_until = ${fromNow(leaseMs)}, attempts = attempts + 1,
      takeovers = takeovers + (u.claimed_by is not null)::int
    from free where u.id = free.id
    returning u.id, u.claimed_by, u.team_id, u.incident_id, u.key, u.effect, u.essential, u.rank, u.turn, u.steps, u.attempts, u.failures, u.takeovers, u.enqueued_at, ${covers} as covers`);
  return rowsOf(result)
    .map((row) => claimed.parse(row))
    .toSorted((one, other) => one.claim.id - other.claim.id);
}

/** The ids of what this worker still holds; the leases of the others are lost. */
export async function renewLeases(
  queries: Queries,
  owner: string,
  claims: readonly Claim[],
  leaseMs: number,
): Promise<ReadonlySet<number>> {
  const held = sql.join(
    claims.map(({ id, attempt }) => sql`(${id}::bigint, ${attempt}::int)`),
    sql`, `,
  );
  const result = await queries.execute(sql`
    update effects set claimed_until = ${fromNow(leaseMs)}
    where claimed_by = ${owner} and done_at is null and set_aside_at is null and (id, attempts) in (${held})
    returning id`);
  return new Set(rowsOf(result).map((row) => z.object({ id: z.coerce.number() }).parse(row).id));
}

/** Nobody else can be there: an embedded database belongs to one process. */
export async function clearClaims(queries: Queries): Promise<void> {
  await queries.execute(sql`
    update effects set claimed_by = null, claimed_until = null, takeovers = takeovers + 1 where claimed_by is not null`);
}

/** True while an effect is due now, or in somebody's hands. */
export async function anythingDue(queries: Queries): Promise<boolean> {
  const result = await queries.execute(sql`
    with ${heads}
    select id from head where set_aside_at is null and (due_at <= now() or claimed_until >= now()) limit 1`);
  return rowsOf(result).length > 0;
}

export function fromNow(ms: number): SQL {
  return sql`now() + ${ms}::float8 * interval '1 millisecond'`;
}
