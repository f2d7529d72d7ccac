import { access } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { pino } from 'pino';
import { readWhereabouts } from './config.ts';
import { createRecords, type Records } from './coordination/records.ts';
import { type Incident, reference } from './incident/incident.ts';
import { openDatabase } from './store/database.ts';

/** A request that cannot be carried out; the message is for whoever made it. */
export class RecordProblem extends Error {
  override name = 'RecordProblem';
}

export interface Asked {
  readonly number: number;
  /** The workspace, where several have an incident of this number. */
  readonly team: string | undefined;
  readonly entry: number | undefined;
  readonly review: boolean;
}

/** Throws a RecordProblem that says how it is written. */
export function readArguments(args: readonly string[], usage: string): Asked {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { team: { type: 'string' }, entry: { type: 'string' }, review: { type: 'boolean', default: false } },
    });
    const [number] = positionals.map((each) => /^(?:INC-)?(\d{1,9})$/i.exec(each)?.[1]);
    const { team, entry, review } = values;
    if (!number || positionals.length > 1 || (entry !== undefined && !/^[1-9]\d{0,8}$/.test(entry)))
      throw new RecordProblem(usage);
    return { number: Number(number), team, entry: entry === undefined ? undefined : Number(entry), review };
  } catch (cause) {
    throw new RecordProblem(usage, { cause });
  }
}

/** Throws a RecordProblem when there is none, or more than one. */
export async function incidentAsked(records: Records, { number, team }: Asked): Promise<Incident> {
  const all = await records.numbered(number);
  const [incident, another] = all.filter(({ teamId }) => team === undefined || teamId === team);
  if (!incident)
    throw new RecordProblem(
      `There is no ${reference({ number })}${team ? ` in the workspace ${team}` : ''} in this database.`,
    );
  if (another)
    throw new RecordProblem(
      `Several workspaces have an ${reference({ number })}; say which with --team: ${all.map(({ teamId }) => teamId).join(', ')}.`,
    );
  return incident;
}

export interface Outcome {
  readonly sentences: readonly string[];
  readonly failed: boolean;
}

/** Carries out what was asked on the database that the environment names, says what came of it, and leaves with an exit code. */
export async function runOnRecords(
  work: (records: Records, args: readonly string[]) => Promise<Outcome>,
): Promise<void> {
  try {
    const { databaseUrl: url, dataDir } = readWhereabouts(process.env);
    if (!url) await requireDatabase(dataDir);
    const db = await openDatabase({ url, dataDir, log: pino({ level: 'silent' }) });
    try {
      const { sentences, failed } = await work(createRecords(db), process.argv.slice(2));
      process.stdout.write(`${sentences.join('\n')}\n`);
      process.exitCode = failed ? 1 : 0;
    } finally {
      await db.close();
    }
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  }
}

/** An embedded database would be made where there is none. */
async function requireDatabase(dataDir: string): Promise<void> {
  try {
    await access(`${dataDir}/database`);
  } catch (cause) {
    throw new RecordProblem(
      `There is no database in ${dataDir}; set DATABASE_URL or MUSTER_DATA_DIR as Muster has them.`,
      {
        cause,
      },
    );
  }
}
