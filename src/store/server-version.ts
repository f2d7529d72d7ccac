import { sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Database } from './database.ts';
import { rowsOf } from './rows-of.ts';

const answer = z.tuple([z.object({ version: z.coerce.number() })]);

/** 15 for Postgres 15.4. */
export async function serverVersion(db: Database): Promise<number> {
  const asked = await db.query((queries) =>
    queries.execute(sql`select current_setting('server_version_num')::int / 10000 as version`),
  );
  return answer.parse(rowsOf(asked))[0].version;
}
