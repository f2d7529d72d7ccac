import { and, eq, gt, isNull, ne, sql } from 'drizzle-orm';
import type { Enqueued } from '../incident/effect.ts';
import type { Queries } from './database.ts';
import type { StoredEffect } from './effect.ts';
import { effects } from './schema.ts';
import { storable } from './storable.ts';

/** Notified whenever something new may be due. */
export const effectsChannel = 'muster_effects';

/** Writes down what the world must be told, in order; what was enqueued before under the same key is left as it is. */
export async function enqueue(
  tx: Queries,
  { incidentId, teamId }: { readonly incidentId: string; readonly teamId: string },
  all: readonly (Enqueued & { readonly effect: StoredEffect })[],
): Promise<void> {
  if (all.length === 0) return;
  const rows = all.map(({ effect, lane, key, essential, rank, turn }) => ({
    teamId,
    incidentId,
    lane,
    key,
    effect: storable(effect),
    essential,
    rank,
    turn,
  }));
  await tx.insert(effects).values(rows).onConflictDoNothing({ target: effects.key });
  await announce(tx);
}

/** What an incident still tells the world goes by its severity of now. */
export async function rerank(tx: Queries, incidentId: string, rank: number): Promise<void> {
  const { doneAt, setAsideAt } = effects;
  await tx
    .update(effects)
    .set({ rank })
    .where(and(eq(effects.incidentId, incidentId), isNull(doneAt), isNull(setAsideAt), ne(effects.rank, rank)));
}

/** Wakes every worker when the transaction commits. */
export async function announce(tx: Queries): Promise<void> {
  await tx.execute(sql`select pg_notify(${effectsChannel}, '')`);
}

/** What waits for a later time is tried now. */
export async function hasten(tx: Queries, incidentId: string): Promise<void> {
  await tx
    .update(effects)
    .set({ dueAt: sql`now()` })
    .where(
      and(
        eq(effects.incidentId, incidentId),
        isNull(effects.doneAt),
        isNull(effects.setAsideAt),
        isNull(effects.claimedBy),
        gt(effects.dueAt, sql`now()`),
      ),
    );
  await announce(tx);
}
