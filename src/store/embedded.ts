import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { sql } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/pglite';
import { migrate } from 'drizzle-orm/pglite/migrator';
import type { Logger } from 'pino';
import type { Database } from './database.ts';
import { lockFolder } from './folder-lock.ts';
import { answeredWithin, guarded, guardedTransaction } from './guarded.ts';
import { migrationsFolder } from './migrations-folder.ts';
import * as schema from './schema.ts';

const hour = 60 * 60_000;
/** Kept in the folder from its creation on; with our own checkpoints the log stays at this size. */
const postgresqlconf = ['max_wal_size=64MB', 'min_wal_size=32MB'];

export async function openEmbedded(dataDir: string, log: Logger): Promise<Database> {
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  const lock = await lockFolder(dataDir);
  try {
    const client = await PGlite.create({ dataDir: join(dataDir, 'database'), postgresqlconf });
    return keptTidy(overPglite(client), client, lock.release, log);
  } catch (error) {
    await lock.release();
    throw error;
  }
}

/** An embedded database does nothing in the background: it checkpoints and vacuums when told, and queries never let timers run. */
export function overPglite(client: PGlite): Database {
  const queries = drizzle(client, { schema });
  return {
    embedded: true,
    query: (work) => yielding(() => guarded(() => work(queries))),
    transaction: (work) => yielding(() => guardedTransaction((attempt) => queries.transaction(attempt), work)),
    migrate: () => guarded(() => migrate(queries, { migrationsFolder })),
    listen: (channel, heard) => client.listen(channel, heard),
    ping: (ms = 2_000) => answeredWithin(ms, () => queries.execute(sql`select 1`)),
    close: () => client.close(),
  };
}

async function yielding<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } finally {
    await new Promise(setImmediate);
  }
}

function keptTidy(database: Database, client: PGlite, release: () => Promise<void>, log: Logger): Database {
  const tidy = async () => {
    await client.exec('checkpoint');
    await client.exec('vacuum (analyze)');
  };
  const hourly = setInterval(() => {
    tidy().catch((error: unknown) => log.error({ err: error }, 'the embedded database could not be tidied'));
  }, hour);
  hourly.unref();
  return {
    ...database,
    async migrate() {
      await database.migrate();
      await tidy();
    },
    async close() {
      clearInterval(hourly);
      try {
        await tidy();
      } finally {
        await database.close();
        await release();
      }
    },
  };
}
