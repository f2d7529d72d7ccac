import { asc, eq } from 'drizzle-orm';
import { z } from 'zod';
import type { Queries } from './database.ts';
import { effects } from './schema.ts';

/** Where what the world is to be told of an incident stands. */
export interface EffectState {
  /** 'tell-room' */
  readonly type: string;
  readonly state: 'waiting' | 'done' | 'set-aside';
  /** Why the last attempt did not succeed; carries nothing a person typed. */
  readonly lastError: string | null;
}

const typed = z.object({ type: z.string() });

/** In the order in which they were decided. */
export async function effectStates(queries: Queries, incidentId: string): Promise<readonly EffectState[]> {
  const { effect, doneAt, setAsideAt, lastError } = effects;
  const rows = await queries
    .select({ effect, doneAt, setAsideAt, lastError })
    .from(effects)
    .where(eq(effects.incidentId, incidentId))
    .orderBy(asc(effects.id));
  return rows.map((row) => ({
    type: typed.parse(row.effect).type,
    state: row.doneAt ? 'done' : row.setAsideAt ? 'set-aside' : 'waiting',
    lastError: row.lastError,
  }));
}
