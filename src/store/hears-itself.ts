import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import type { Database } from './database.ts';

/** Whether notifications arrive; a pooler that gives each transaction another session loses them. */
export async function hearsItself(db: Database, withinMs: number): Promise<boolean> {
  const channel = `muster_check_${randomUUID().replaceAll('-', '')}`;
  let heard: (it: boolean) => void = () => {};
  const hearing = new Promise<boolean>((resolve) => {
    heard = resolve;
  });
  let listening = false;
  const unlisten = await db.listen(channel, () => listening && heard(true));
  listening = true;
  const timer = setTimeout(() => heard(false), withinMs);
  try {
    await db.query((queries) => queries.execute(sql`select pg_notify(${channel}, '')`));
    return await hearing;
  } finally {
    clearTimeout(timer);
    await unlisten();
  }
}
