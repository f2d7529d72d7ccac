import { asc, eq } from 'drizzle-orm';
import { z } from 'zod';
import type { Queries } from './database.ts';
import { effects } from './schema.ts';

/** Where what the world is to be told of an incident stands. */
export interface EffectState {
  /** 'tell-room' */
  readonly type: string;
  /** `held` waits behind one that was set aside and without which it makes no sense. */
  readonly state: 'waiting' | 'held' | 'done' | 'set-aside';
  /** Why the last attempt did not succeed; carries nothing a person typed. */
  readonly lastError: string | null;
}

const typed = z.object({ type: z.string() });

/** In the order in which they were decided. */
export async function effectStates(queries: Queries, incidentId: string): Promise<readonly EffectState[]> {
  const { effect, lane, essential, doneAt, setAsideAt, lastError } = effects;
  const rows = await queries
    .select({ effect, lane, essential, doneAt, setAsideAt, lastError })
    .from(effects)
    .where(eq(effects.incidentId, incidentId))
    .orderBy(asc(effects.id));
  const stuck = new Set<string>();
  return rows.map((row) => {
    const held = stuck.has(row.lane);
    if (row.setAsideAt && row.essential) stuck.add(row.lane);
    const open = held ? 'held' : 'waiting';
    const state = row.doneAt ? 'done' : row.setAsideAt ? 'set-aside' : open;
    return { type: typed.parse(row.effect).type, state, lastError: row.lastError };
  });
}
