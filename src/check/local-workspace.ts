import { createServer } from 'node:http';
import type { ConnectionSettings } from '../config.ts';
import { listen } from '../front-door.ts';
import { openWorkspace } from '../simulator/workspace.ts';

export interface OpenedWorkspace {
  readonly connection: ConnectionSettings;
  close(): Promise<void>;
}

/** A local workspace of this check alone: on a free port, in memory, gone afterwards. */
export async function openLocalWorkspace(manifest: unknown): Promise<OpenedWorkspace> {
  const server = createServer();
  const port = await listen(server, 0, '127.0.0.1');
  const workspace = await openWorkspace({
    url: `http://127.0.0.1:${port}`,
    dataDir: null,
    manifest,
    rateLimits: false,
  });
  server.on('request', workspace.handle);
  server.on('upgrade', workspace.upgrade);
  const { botToken, appToken, apiUrl } = workspace;
  return {
    connection: { mode: 'socket', botToken, appToken, apiUrl },
    async close() {
      await workspace.close();
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}
