import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core';
import type { Logger } from 'pino';
import { openEmbedded } from './embedded.ts';
import { openPostgres } from './postgres.ts';
import type * as schema from './schema.ts';

/** What queries are built with: the database or a transaction in it, on either driver. */
export type Queries = PgDatabase<PgQueryResultHKT, typeof schema>;

/** The same on both drivers. Whatever the database itself throws becomes a DatabaseFault, which carries nothing a person typed. */
export interface Database {
  /** Lives in this process, which has it to itself. */
  readonly embedded: boolean;
  query<T>(work: (queries: Queries) => Promise<T>): Promise<T>;
  /** All or nothing. Tried again when it lost to another transaction, or its connection before the commit, so `work` leaves no other traces. */
  transaction<T>(work: (tx: Queries) => Promise<T>): Promise<T>;
  /** Brings the schema up to date; safe for several processes at once. */
  migrate(): Promise<void>;
  /** Calls `heard` at every notification, and when some may have been missed. Resolves to what ends it. */
  listen(channel: string, heard: () => void): Promise<() => Promise<void>>;
  /** Rejects unless the database answers within `ms` (2,000 unless said): a frozen server leaves queries hanging for ever. */
  ping(ms?: number): Promise<void>;
  close(): Promise<void>;
}

export interface Whereabouts {
  /** A Postgres address; without one the database is embedded. */
  readonly url: string | undefined;
  /** Folder of the embedded database. */
  readonly dataDir: string;
  readonly log: Logger;
}

/** Throws FolderInUse when another process has the embedded database. Postgres is not reached before the first query. */
export async function openDatabase({ url, dataDir, log }: Whereabouts): Promise<Database> {
  return url ? openPostgres(url) : await openEmbedded(dataDir, log);
}
