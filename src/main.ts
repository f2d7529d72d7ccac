import { type App, openApp, slackEventsPath } from './app.ts';
import { type Config, ConfigProblem, type ConnectionSettings, readConfig } from './config.ts';
import { frontDoor, listen } from './front-door.ts';
import { openLog } from './log.ts';
import { readManifest } from './manifest.ts';
import { type LocalWorkspace, openWorkspace } from './simulator/workspace.ts';

/** A process that has not stopped by then is ended. */
const stopWithinMs = 9_000;

/** What has been started and must be stopped, the last first. */
const started: (() => Promise<void>)[] = [];

async function start(): Promise<void> {
  const config = readConfig(process.env, process.argv.slice(2));
  const log = openLog(config);
  started.push(async () => log.info('stopped'));
  process.on('uncaughtException', (error) => {
    log.fatal({ err: error }, 'nothing was there to catch this');
    process.exit(1);
  });

  let workspace: LocalWorkspace | undefined;
  let app: App | undefined;
  const server = frontDoor({
    workspace: config.slack === 'local' ? 'local' : 'slack',
    readiness: async () => app?.readiness() ?? { ready: false, database: false, migrations: false, slack: false },
    slackEventsPath,
    slackEvents: () => app?.slackEvents,
    otherwise: () => workspace?.handle,
  });
  server.on('upgrade', (request, socket, head) =>
    workspace ? workspace.upgrade(request, socket, head) : socket.destroy(),
  );
  const port = await listen(server, config.port, config.slack === 'local' ? '127.0.0.1' : undefined);
  started.push(async () => {
    server.close();
    server.closeAllConnections();
  });

  const url = `http://127.0.0.1:${port}`;
  if (config.slack === 'local') {
    const local = await openLocalWorkspace(config, url);
    started.push(() => local.close());
    workspace = local;
  }
  const opened = await openApp(config, connectionOf(config, workspace), log);
  started.push(() => opened.stop());
  app = opened;
  const missing = await opened.start();
  log.info({ port, workspace: workspace ? 'local' : 'slack' }, 'ready');
  if (workspace) say(welcome(url, missing));
}

async function openLocalWorkspace({ command, dataDir }: Config, url: string): Promise<LocalWorkspace> {
  return openWorkspace({ url, dataDir: `${dataDir}/workspace`, manifest: (await readManifest(command)).toJS() });
}

function connectionOf(config: Config, workspace: LocalWorkspace | undefined): ConnectionSettings {
  if (config.slack !== 'local') return config.slack;
  if (!workspace) throw new Error('the local workspace is not open');
  const { botToken, appToken, apiUrl } = workspace;
  return { mode: 'socket', botToken, appToken, apiUrl };
}

function welcome(url: string, missing: readonly string[]): string {
  return [
    '',
    'Muster is ready, beside a Slack workspace of your own.',
    '',
    `Open ${url}`,
    '',
    ...missing.map((sentence) => `Note: ${sentence}`),
    'Ctrl-C stops it; the next start finds everything as it was.',
    '',
  ]
    .map((line) => (line ? `  ${line}` : line))
    .join('\n');
}

let stopping = false;

async function stop(): Promise<void> {
  if (stopping) return;
  stopping = true;
  setTimeout(() => process.exit(1), stopWithinMs).unref();
  for (const close of started.reverse()) await close();
  process.exit(0);
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

/** Starting failed: one clear sentence, and a non-zero exit. */
function fail(error: unknown): void {
  if (stopping) return;
  const sentence = error instanceof Error ? error.message : String(error);
  const lead =
    error instanceof ConfigProblem
      ? 'Muster cannot start; the environment does not hold together:\n'
      : 'Muster cannot start: ';
  process.stderr.write(`${lead}${sentence}\n`);
  process.exit(1);
}

process.on('SIGINT', () => void stop());
process.on('SIGTERM', () => void stop());
await start().catch(fail);
