import { setTimeout as sleep } from 'node:timers/promises';
import type { Database } from '../store/database.ts';
import { type EffectState, effectStates } from '../store/effect-states.ts';

const lookEveryMs = 100;

/** What became of everything the world was to be told of an incident, once nothing waits any more or time is up. */
export async function settled(db: Database, incidentId: string, withinMs: number): Promise<readonly EffectState[]> {
  for (const until = performance.now() + withinMs; ; await sleep(lookEveryMs)) {
    const states = await db.query((queries) => effectStates(queries, incidentId));
    if (states.every(({ state }) => state !== 'waiting') || performance.now() > until) return states;
  }
}
