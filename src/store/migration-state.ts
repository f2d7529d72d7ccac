import { sql } from 'drizzle-orm';
import { readMigrationFiles } from 'drizzle-orm/migrator';
import { z } from 'zod';
import type { Database } from './database.ts';
import { migrationsFolder } from './migrations-folder.ts';
import { rowsOf } from './rows-of.ts';

/** How a database's schema compares with the migrations that come with this Muster. */
export interface MigrationState {
  /** Migrations that Muster will run at its next start; all of them where it never ran. */
  readonly pending: number;
  readonly known: number;
  /** Whether a newer Muster has been here, whose schema this one does not know. */
  readonly ahead: boolean;
}

const table = 'drizzle.__drizzle_migrations';
const presence = z.tuple([z.object({ present: z.boolean() })]);
const applied = z.array(z.object({ created_at: z.coerce.number() }));

/** Changes nothing. */
export async function migrationState(db: Database): Promise<MigrationState> {
  const known = readMigrationFiles({ migrationsFolder }).map(({ folderMillis }) => folderMillis);
  const newest = await newestApplied(db);
  return {
    pending: known.filter((at) => at > newest).length,
    known: known.length,
    ahead: newest > Math.max(...known),
  };
}

/** When the newest migration was made that ran here; 0 where none did. */
async function newestApplied(db: Database): Promise<number> {
  const asked = await db.query((queries) => queries.execute(sql`select to_regclass(${table}) is not null as present`));
  if (!presence.parse(rowsOf(asked))[0].present) return 0;
  const rows = await db.query((queries) => queries.execute(sql`select created_at from ${sql.raw(table)}`));
  return Math.max(0, ...applied.parse(rowsOf(rows)).map(({ created_at }) => created_at));
}
