import { type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import { type Claim, fromNow } from './claims.ts';
import type { Queries } from './database.ts';
import { rowsOf } from './rows-of.ts';
import { postpone } from './settle.ts';

/** An effect that waits for its turn. */
export interface Waiting {
  readonly id: number;
  readonly key: string;
  readonly incidentId: string;
  readonly declaredBy: string;
  readonly rank: number;
  /** What was said of when it would come. */
  readonly promised: Date | null;
}

const waiting = z
  .object({
    id: z.coerce.number(),
    key: z.string(),
    incident_id: z.string(),
    declared_by: z.string(),
    rank: z.number(),
    promised: z.coerce.date().nullable(),
  })
  .transform(
    ({ incident_id, declared_by, ...row }): Waiting => ({ ...row, incidentId: incident_id, declaredBy: declared_by }),
  );

const promisedStep = 'promised';

/** Postpones an effect with all that wait for the same turn. Null when the claim is no longer ours, else those that wait, in order. */
export async function postponeTurn(
  tx: Queries,
  { claim, teamId, turn }: { readonly claim: Claim; readonly teamId: string; readonly turn: string },
  ms: number,
  why: string,
): Promise<readonly Waiting[] | null> {
  if (!(await postpone(tx, claim, ms, why))) return null;
  const open = openTurns(teamId, turn);
  await tx.execute(sql`
    with others as (
      select id from effects where ${open} and claimed_by is null and due_at < ${fromNow(ms)} order by id for update skip locked)
    update effects u set due_at = ${fromNow(ms)} from others where u.id = others.id`);
  const result = await tx.execute(sql`
    select w.id, w.key, w.incident_id, i.declared_by, w.rank, w.steps ->> ${promisedStep} as promised
    from (select * from effects where ${open}) w join incidents i on i.id = w.incident_id order by w.rank, w.id`);
  return rowsOf(result).map((row) => waiting.parse(row));
}

/** Keeps what is said of when an effect's turn comes; false when something else was said meanwhile. */
export async function rememberPromise(tx: Queries, { id, promised }: Waiting, at: Date): Promise<boolean> {
  const promise = JSON.stringify({ [promisedStep]: at.toISOString() });
  const kept = await tx.execute(sql`
    update effects set steps = steps || ${promise}::jsonb
    where id = ${id} and steps ->> ${promisedStep} is not distinct from ${promised?.toISOString() ?? null}::text returning id`);
  return rowsOf(kept).length > 0;
}

/** Incidents of these with an effect that waits for its turn, or is at it. */
export async function incidentsInTurn(queries: Queries, incidentIds: readonly string[]): Promise<ReadonlySet<string>> {
  if (incidentIds.length === 0) return new Set();
  const ids = sql.join(
    incidentIds.map((id) => sql`${id}::uuid`),
    sql`, `,
  );
  const result = await queries.execute(sql`
    select incident_id from effects
    where turn is not null and done_at is null and set_aside_at is null and incident_id in (${ids})`);
  return new Set(rowsOf(result).map((row) => z.object({ incident_id: z.string() }).parse(row).incident_id));
}

function openTurns(teamId: string, turn: string): SQL {
  return sql`team_id = ${teamId} and turn = ${turn} and done_at is null and set_aside_at is null and not jsonb_exists(steps, turn)`;
}
