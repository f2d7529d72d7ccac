import { and, desc, eq, inArray, isNotNull, isNull, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Incident } from '../incident/incident.ts';
import type { Queries } from './database.ts';
import { incidentOf } from './incident-row.ts';
import { effects, incidents } from './schema.ts';

/** What was given up, and can be tried again. */
export interface SetAsideEffect {
  readonly key: string;
  readonly incidentId: string;
  /** 'tell-room' */
  readonly type: string;
  readonly at: Date;
  /** Carries nothing a person typed. */
  readonly why: string;
}

const typed = z.object({ type: z.string() });

/** The newest first. */
export async function setAsideEffects(
  queries: Queries,
  incidentIds: readonly string[],
): Promise<readonly SetAsideEffect[]> {
  const { key, incidentId, effect, setAsideAt, lastError, id } = effects;
  const rows = await queries
    .select({ key, incidentId, effect, setAsideAt, lastError })
    .from(effects)
    .where(and(isNotNull(setAsideAt), inArray(incidentId, [...incidentIds])))
    .orderBy(desc(setAsideAt), desc(id));
  return rows.flatMap((row) => {
    const { type } = typed.parse(row.effect);
    return row.setAsideAt
      ? [{ key: row.key, incidentId: row.incidentId, type, at: row.setAsideAt, why: row.lastError ?? '' }]
      : [];
  });
}

/** Incidents of the workspace, closed ones too, of which something is not delivered. */
export async function undeliveredIncidents(queries: Queries, teamId: string): Promise<readonly Incident[]> {
  const open = queries.select({ id: effects.incidentId }).from(effects).where(isNull(effects.doneAt));
  const rows = await queries
    .select()
    .from(incidents)
    .where(and(eq(incidents.teamId, teamId), inArray(incidents.id, open)))
    .orderBy(desc(incidents.number));
  return rows.map(incidentOf);
}

/** Null when there is none, or it was done days ago. */
export async function effectKeyed(
  queries: Queries,
  key: string,
): Promise<{ readonly incidentId: string; readonly type: string; readonly done: boolean } | null> {
  const { incidentId, effect, doneAt } = effects;
  const [row] = await queries.select({ incidentId, effect, doneAt }).from(effects).where(eq(effects.key, key));
  return row ? { incidentId: row.incidentId, type: typed.parse(row.effect).type, done: row.doneAt !== null } : null;
}

/** Back to the outbox, due now, and with as many attempts as a new one; false when it was not set aside. */
export async function restore(tx: Queries, key: string): Promise<boolean> {
  const restored = await tx
    .update(effects)
    .set({ setAsideAt: null, failures: 0, takeovers: 0, dueAt: sql`now()`, lastError: null })
    .where(and(eq(effects.key, key), isNotNull(effects.setAsideAt)))
    .returning({ id: effects.id });
  return restored.length > 0;
}
