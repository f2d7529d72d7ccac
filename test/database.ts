import { createHash, randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { getTableName, is, sql } from 'drizzle-orm';
import { PgTable } from 'drizzle-orm/pg-core';
import postgres from 'postgres';
import { beforeAll, beforeEach, inject } from 'vitest';
import type { Database } from '../src/store/database.ts';
import { overPglite } from '../src/store/embedded.ts';
import { migrationsFolder } from '../src/store/migrations-folder.ts';
import { openPostgres } from '../src/store/postgres.ts';
import * as schema from '../src/store/schema.ts';

const server = process.env.TEST_DATABASE_URL;

/** Whether the suites run on a real Postgres, the one `TEST_DATABASE_URL` names. */
export const onPostgres: boolean = server !== undefined;

/** A title for what one connection cannot show: `describe.runIf(onPostgres)(manyConnections('two replicas'), ...)`. */
export function manyConnections(subject: string): string {
  return onPostgres ? subject : `${subject} (needs several connections: set TEST_DATABASE_URL to run it)`;
}

export interface TestDatabase {
  /** Empty at the start of every test. */
  readonly db: Database;
  /** Its address, on a real Postgres only. */
  readonly url: string;
}

/** A database that no other worker uses, on the real Postgres or embedded. Call it where hooks may be registered. */
export function testDatabase(): TestDatabase {
  let open: Opened | undefined;
  beforeAll(async () => {
    open = await openInThisWorker();
  });
  beforeEach(() => emptied(opened().db));
  const opened = (): Opened => {
    if (!open) throw new Error('the test database is open during tests only');
    return open;
  };
  return {
    get db() {
      return opened().db;
    },
    get url() {
      const { url } = opened();
      if (!url) throw new Error('an embedded database has no address');
      return url;
    },
  };
}

export interface Opened {
  readonly db: Database;
  readonly url: string | undefined;
  dispose(): Promise<void>;
}

const held = globalThis as { musterTestDatabase?: Promise<Opened> };

/** Creating one takes seconds, so the files of a worker share it. Of those on Postgres the end of the run disposes. */
function openInThisWorker(): Promise<Opened> {
  held.musterTestDatabase ??= server ? createdOn(server, inject('databasesOfThisRun')) : embedded();
  return held.musterTestDatabase;
}

async function embedded(): Promise<Opened> {
  const db = overPglite(await PGlite.create());
  await db.migrate();
  return { db, url: undefined, dispose: () => db.close() };
}

const prefix = 'muster_test_';

/** A migrated database with a name of its own, which begins so. */
export async function createdOn(address: string, named = prefix): Promise<Opened> {
  const template = `muster_template_${migrationsDigest()}`;
  await withAdmin(address, async (admin) => {
    await admin`select pg_advisory_lock(7361206)`;
    const [existing] = await admin`select 1 from pg_database where datname = ${template}`;
    if (!existing) await createTemplate(admin, address, template);
  });
  return copyOf(address, template, named);
}

/** One without any tables. */
export function emptyOn(address: string): Promise<Opened> {
  return copyOf(address, 'template0', prefix);
}

/** Nothing here has to outlive the server, so no commit waits for the disk. */
async function copyOf(address: string, template: string, named: string): Promise<Opened> {
  const name = `${named}${randomUUID().replaceAll('-', '')}`;
  await withAdmin(address, async (admin) => {
    await admin`select pg_advisory_lock(7361206)`;
    await admin.unsafe(`create database ${name} template ${template}`);
    await admin.unsafe(`alter database ${name} set synchronous_commit = off`);
  });
  const url = addressOf(address, name);
  const db = openPostgres(url);
  return {
    db,
    url,
    async dispose() {
      await db.close();
      await withAdmin(address, (admin) => admin.unsafe(`drop database ${name} with (force)`));
    },
  };
}

/** Under another name until it is migrated, so that an interrupted run leaves no half template. */
async function createTemplate(admin: postgres.Sql, address: string, template: string): Promise<void> {
  const draft = `${template}_draft`;
  await admin.unsafe(`drop database if exists ${draft} with (force)`);
  await admin.unsafe(`create database ${draft}`);
  const db = openPostgres(addressOf(address, draft));
  await db.migrate();
  await db.close();
  await admin.unsafe(`alter database ${draft} rename to ${template}`);
}

async function withAdmin(address: string, work: (admin: postgres.Sql) => Promise<unknown>): Promise<void> {
  const admin = postgres(address, { max: 1, onnotice() {} });
  try {
    await work(admin);
  } finally {
    await admin.end();
  }
}

function addressOf(address: string, database: string): string {
  const url = new URL(address);
  url.pathname = `/${database}`;
  return url.href;
}

function migrationsDigest(): string {
  const digest = createHash('sha256');
  for (const file of readdirSync(migrationsFolder)
    .filter((each) => each.endsWith('.sql'))
    .toSorted())
    digest.update(readFileSync(join(migrationsFolder, file)));
  return digest.digest('hex').slice(0, 12);
}

/**
 * The triggers that keep the timeline refuse to empty it; they sleep while the session says it is a replica. To truncate
 * would take fifty times as long.
 */
async function emptied(db: Database): Promise<void> {
  const tables = Object.values(schema).filter((each) => is(each, PgTable));
  await db.transaction(async (tx) => {
    await tx.execute(sql`set local session_replication_role = replica`);
    for (const table of tables) await tx.execute(sql.raw(`delete from ${getTableName(table)}`));
  });
}
