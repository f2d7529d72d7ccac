import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Logger } from 'pino';
import { type Finding, good, lacking, note } from '../finding.ts';
import { type Database, openDatabase } from '../store/database.ts';
import { DatabaseFault } from '../store/database-fault.ts';
import { FolderInUse } from '../store/folder-lock.ts';
import { hearsItself } from '../store/hears-itself.ts';
import { migrationState } from '../store/migration-state.ts';
import { serverVersion } from '../store/server-version.ts';

export interface FoundDatabase {
  readonly findings: readonly Finding[];
  /** Open, and as this Muster needs it; null otherwise. To be closed by whoever asked. */
  readonly db: Database | null;
}

interface Whereabouts {
  readonly url: string | undefined;
  readonly dataDir: string;
  readonly log: Logger;
}

const oldestPostgres = 15;
const answerWithinMs = 5_000;

/** Whether the database is reached and can be worked with. Changes nothing in it. */
export async function checkDatabase(where: Whereabouts): Promise<FoundDatabase> {
  if (!where.url && !existsSync(join(where.dataDir, 'database')))
    return { findings: [notYet(where.dataDir)], db: null };
  let db: Database | undefined;
  try {
    db = await openDatabase(where);
    await db.ping(answerWithinMs);
    const findings = await lookAt(db);
    if (findings.every(({ mark }) => mark === 'good')) return { findings, db };
    await db.close();
    return { findings, db: null };
  } catch (error) {
    await db?.close().catch(() => {});
    return { findings: [unreached(error, where)], db: null };
  }
}

/** A database of this check alone, thrown away afterwards. */
export async function passingDatabase(dataDir: string, log: Logger): Promise<FoundDatabase> {
  const db = await openDatabase({ url: undefined, dataDir, log });
  try {
    await db.migrate();
    return { findings: await lookAt(db), db };
  } catch (error) {
    await db.close();
    throw error;
  }
}

async function lookAt(db: Database): Promise<readonly Finding[]> {
  const version = await serverVersion(db);
  const { ahead, pending, known } = await migrationState(db);
  const hears = await hearsItself(db, answerWithinMs);
  const what = db.embedded ? 'The embedded database' : `Postgres ${version}`;
  return [
    version < oldestPostgres
      ? lacking(`Postgres ${version} answers; Muster needs ${oldestPostgres} or later.`)
      : good(`${what} answers.`),
    ...(hears
      ? []
      : [lacking('Notifications do not arrive: connect to Postgres directly, or through a pooler in session mode.')]),
    ahead
      ? lacking('A newer Muster has been at this database. Run that version or a later one.')
      : pending > 0
        ? note(`${pending} of ${known} migrations have not run yet; Muster runs them when it starts.`)
        : good(`All ${known} migrations have run.`),
  ];
}

function notYet(dataDir: string): Finding {
  return note(
    `There is no database in ${dataDir} yet; Muster makes an embedded one when it starts. For a company, set DATABASE_URL.`,
  );
}

/** The driver's own words can quote an address. */
function unreached(error: unknown, { url, dataDir }: Whereabouts): Finding {
  if (error instanceof FolderInUse) return note(`The embedded database in ${dataDir} is in use by a Muster that runs.`);
  const code = error instanceof DatabaseFault ? ` (${error.code})` : '';
  return lacking(
    url
      ? `The database that DATABASE_URL names is not reached${code}. ${remedy(error)}`
      : `The embedded database in ${dataDir} does not open${code}. If the folder was damaged, restore it or start with another MUSTER_DATA_DIR.`,
  );
}

function remedy(error: unknown): string {
  const code = error instanceof DatabaseFault ? error.code : '';
  if (/^28/.test(code)) return 'It refuses user or password.';
  if (code === '3D000') return 'The server has no database of that name: create it.';
  if (code === '42501') return 'The user may not read it: grant the rights on the database and its schemas.';
  return 'Look at host, port and network, and whether the server runs.';
}
