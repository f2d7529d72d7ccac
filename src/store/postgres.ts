import { sql } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/postgres-js';
import { migrate } from 'drizzle-orm/postgres-js/migrator';
import postgres from 'postgres';
import type { Database } from './database.ts';
import { answeredWithin, guarded, guardedTransaction } from './guarded.ts';
import { migrationsFolder } from './migrations-folder.ts';
import * as schema from './schema.ts';

/** Any number that nothing else in the database locks. */
const migrationLock = 7_361_205;

export function openPostgres(url: string): Database {
  const client = postgres(url, {
    max: 10,
    connect_timeout: 5,
    idle_timeout: 60,
    max_lifetime: 1_800,
    onnotice() {},
    // Arrays travel as JSON here; and when the connection breaks during this query of the driver's own, nobody catches it.
    fetch_types: false,
    connection: {
      application_name: 'muster',
      // Times are read as text; a server may be set to write them as people of its country do.
      TimeZone: 'UTC',
      DateStyle: 'ISO',
      statement_timeout: 15_000,
      lock_timeout: 5_000,
      idle_in_transaction_session_timeout: 15_000,
    },
  });
  const queries = drizzle(client, { schema });
  return {
    embedded: false,
    query: (work) => guarded(() => work(queries)),
    transaction: (work) => guardedTransaction(queries, work),
    migrate: () => guarded(() => migrateAlone(url)),
    async listen(channel, heard) {
      const { unlisten } = await guarded(async () => client.listen(channel, heard, heard));
      return unlisten;
    },
    ping: (ms = 2_000) => answeredWithin(ms, () => queries.execute(sql`select 1`)),
    close: () => client.end({ timeout: 1 }),
  };
}

/** On a connection of its own, whose session holds the lock and waits for it as long as another process migrates. */
async function migrateAlone(url: string): Promise<void> {
  const client = postgres(url, {
    max: 1,
    connect_timeout: 5,
    onnotice() {},
    fetch_types: false,
    connection: { application_name: 'muster migrations' },
  });
  try {
    const alone = drizzle(client);
    await alone.execute(sql`select pg_advisory_lock(${migrationLock})`);
    await migrate(alone, { migrationsFolder });
  } finally {
    await client.end({ timeout: 5 });
  }
}
