import { sql } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/postgres-js';
import { migrate } from 'drizzle-orm/postgres-js/migrator';
import postgres from 'postgres';
import type { Database } from './database.ts';
import { answeredWithin, guarded, guardedTransaction } from './guarded.ts';
import { migrationsFolder } from './migrations-folder.ts';
import * as schema from './schema.ts';
import { listenForSilence } from './silence.ts';

/** Any number that nothing else in the database locks. */
const migrationLock = 7_361_205;

export function openPostgres(url: string): Database {
  let pool = openPool(url);
  const silence = listenForSilence(() => {
    const former = pool;
    pool = openPool(url);
    void former.client.end({ timeout: 0 });
  });
  // Apart from the rest, so that it outlives a pool that went silent.
  const ears = openClient(url);
  return {
    embedded: false,
    query: (work) => guarded(() => silence.hear(() => work(pool.queries))),
    transaction: (work) => guardedTransaction((attempt) => silence.hear(() => pool.queries.transaction(attempt)), work),
    migrate: () => guarded(() => migrateAlone(url)),
    async listen(channel, heard) {
      const { unlisten } = await guarded(async () => ears.listen(channel, heard, heard));
      return unlisten;
    },
    ping: (ms = 2_000) => answeredWithin(ms, () => silence.hear(() => pool.queries.execute(sql`select 1`))),
    async close() {
      silence.stop();
      await Promise.all([pool.client.end({ timeout: 1 }), ears.end({ timeout: 1 })]);
    },
  };
}

function openPool(url: string) {
  const client = openClient(url);
  return { client, queries: drizzle(client, { schema }) };
}

function openClient(url: string): postgres.Sql {
  return postgres(url, {
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
      statement_timeout: 8_000,
      lock_timeout: 5_000,
      idle_in_transaction_session_timeout: 15_000,
    },
  });
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
