import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { parse } from 'yaml';
import type { StartOptions } from './start-options.ts';
import { type LocalWorkspace, openWorkspace } from './workspace.ts';

export interface Alone {
  /** Where it is, and what an app needs to reach it. */
  readonly greeting: string;
  stop(): Promise<void>;
}

/** The workspace alone, for any app to be pointed at. It listens on loopback only. */
export async function startAlone(options: StartOptions): Promise<Alone> {
  const manifest: unknown = parse(await manifestText(options.manifest));
  const server = createServer();
  const url = `http://127.0.0.1:${await listening(server, options.port)}`;
  const { dataDir, deliverTo, rateLimits } = options;
  const opened = { url, dataDir, manifest, rateLimits, ...(deliverTo === null ? {} : { deliverTo }) };
  const workspace = await openWorkspace(opened);
  server.on('request', workspace.handle);
  server.on('upgrade', workspace.upgrade);
  return {
    greeting: greeting(url, workspace, deliverTo),
    async stop() {
      await workspace.close();
      server.close();
      server.closeAllConnections();
    },
  };
}

function greeting(url: string, workspace: LocalWorkspace, deliverTo: string | null): string {
  const { apiUrl, botToken, appToken, signingSecret } = workspace;
  const way = deliverTo === null ? 'by Socket Mode' : `to ${deliverTo}`;
  return `
  A Slack workspace of your own. Open ${url}

  Start your app with these; payloads come ${way}.

SLACK_API_URL=${apiUrl}
SLACK_BOT_TOKEN=${botToken}
SLACK_APP_TOKEN=${appToken}
SLACK_SIGNING_SECRET=${signingSecret}

  In Bolt: new App({ ..., clientOptions: { slackApiUrl: process.env.SLACK_API_URL } })

  Ctrl-C stops it; the next start finds everything as it was.

`;
}

async function manifestText(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch {
    throw new Error(`There is no manifest at ${path}. Name one with --manifest.`);
  }
}

function listening(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(error.code === 'EADDRINUSE' ? new Error(`Port ${port} is taken. Set PORT to another one.`) : error),
    );
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : port);
    });
  });
}
