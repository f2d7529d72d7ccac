import { and, isNull } from 'drizzle-orm';
import type { Database } from '../src/store/database.ts';
import { effects } from '../src/store/schema.ts';

/** Whether any effect is neither done nor set aside, those that wait for a later time included. */
export async function anythingUndelivered(db: Database): Promise<boolean> {
  const waiting = await db.query((queries) =>
    queries
      .select({ id: effects.id })
      .from(effects)
      .where(and(isNull(effects.doneAt), isNull(effects.setAsideAt)))
      .limit(1),
  );
  return waiting.length > 0;
}
