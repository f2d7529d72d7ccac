import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { z } from 'zod';
import type { ConnectionSettings } from '../config.ts';
import { type Config, ConfigProblem, readConfig } from '../config.ts';
import { type Finding, lacking, note } from '../finding.ts';
import { readManifest } from '../manifest.ts';
import type { LoadedPlan } from '../plan/load-plan.ts';
import { catalogue } from '../slack/check/catalogue.ts';
import { checkWorkspace, type Workspace } from '../slack/check/check-workspace.ts';
import { validateCatalogue } from '../slack/check/validate-catalogue.ts';
import { readArguments } from './arguments.ts';
import { checkDatabase, type FoundDatabase, passingDatabase } from './check-database.ts';
import { checkPlan } from './check-plan.ts';
import { liveRun } from './live-run.ts';
import { openLocalWorkspace } from './local-workspace.ts';

interface Asked {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly args: readonly string[];
  /** Ends what takes long. */
  readonly signal: AbortSignal;
}

/** Who declares in the local workspace, where nobody was named. */
const localMember = 'ana@example.com';

/** Findings as they come. Only `--live` writes anything, and it tells what it leaves behind. */
export async function* runCheck({ env, args, signal }: Asked): AsyncGenerator<Finding> {
  let config: Config;
  let asked: ReturnType<typeof readArguments>;
  try {
    asked = readArguments(args);
    config = readConfig(env, asked.others);
  } catch (error) {
    if (error instanceof ConfigProblem) return yield* error.message.split('\n').map(lacking);
    throw error;
  }
  const isLocal = config.slack === 'local';
  const email = asked.as ?? (isLocal ? localMember : null);
  if (asked.live && !email) return yield nobodyNamed;

  const closing: (() => Promise<void>)[] = [];
  try {
    const plan = await checkPlan(isLocal ? (config.planPath ?? null) : config.planPath);
    yield* plan.findings;
    const database = await databaseOf(config, closing);
    yield* database.findings;
    const workspace = yield* slackOf(config, plan.loaded, closing);
    if (asked.live && email && workspace && plan.loaded)
      yield* live({ config, email, workspace, plan: plan.loaded, database, signal });
  } finally {
    for (const close of closing.reverse()) await close();
  }
}

const log = pino({ level: 'silent' });
const now = () => new Date();

const nobodyNamed = lacking(
  '--live declares an incident in a test room, so say for whom: --as with the e-mail address of a member, best your own.',
);

async function databaseOf({ slack, databaseUrl: url, dataDir }: Config, closing: (() => Promise<void>)[]) {
  if (slack !== 'local') return closedLater(await checkDatabase({ url, dataDir, log }), closing);
  const passing = await mkdtemp(join(tmpdir(), 'muster-check-'));
  closing.push(() => rm(passing, { recursive: true, force: true }));
  return closedLater(await passingDatabase(passing, log), closing);
}

function closedLater(found: FoundDatabase, closing: (() => Promise<void>)[]): FoundDatabase {
  const { db } = found;
  if (db) closing.push(() => db.close());
  return found;
}

const scopes = z.object({ oauth_config: z.object({ scopes: z.object({ bot: z.array(z.string()) }) }) });

async function* slackOf(
  { slack, command }: Config,
  loaded: LoadedPlan | null,
  closing: (() => Promise<void>)[],
): AsyncGenerator<Finding, Workspace | null> {
  const manifest: unknown = (await readManifest(command)).toJS();
  const wanted = scopes.parse(manifest).oauth_config.scopes.bot;
  if (slack === 'local')
    yield note(
      'This is the local workspace: one of this check alone, in memory. A real one is checked with SLACK_* set.',
    );
  const connection = slack === 'local' ? await localConnection(manifest, closing) : slack;
  const plan = loaded?.plan ?? null;
  const { findings, workspace } = await checkWorkspace({ connection, wanted, plan, now, log });
  yield* findings;
  return workspace;
}

async function localConnection(manifest: unknown, closing: (() => Promise<void>)[]): Promise<ConnectionSettings> {
  const { connection, close } = await openLocalWorkspace(manifest);
  closing.push(close);
  return connection;
}

interface Live {
  readonly config: Config;
  readonly email: string;
  readonly workspace: Workspace;
  readonly plan: LoadedPlan;
  readonly database: FoundDatabase;
  readonly signal: AbortSignal;
}

async function* live({ config, email, workspace, plan: { plan }, database: { db }, signal }: Live) {
  const { command } = config;
  const { clients, team } = workspace;
  const exhibits = await catalogue({ plan, team, command, now: now() });
  yield note(`Slack is asked to validate ${exhibits.length} messages and views; it may want some minutes for that.`);
  yield* await validateCatalogue(clients, exhibits, signal);
  if (db) yield* liveRun({ db, plan, workspace, command, email, now, log });
  else yield noDatabase;
}

const noDatabase = lacking(
  'No incident was declared: that needs the database as this version of Muster has it. Start Muster once, and stop it if its database is the embedded one.',
);
