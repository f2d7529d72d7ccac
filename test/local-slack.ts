import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { parse } from 'yaml';
import type { Timing } from '../src/simulator/timing.ts';
import { type LocalWorkspace, openWorkspace, type WorkspaceOptions } from '../src/simulator/workspace.ts';

export interface LocalSlack {
  readonly url: string;
  readonly workspace: LocalWorkspace;
  close(): Promise<void>;
  [Symbol.asyncDispose](): Promise<void>;
}

interface LocalSlackOptions {
  /** null, the default, keeps everything in memory. */
  dataDir?: string | null;
  /** Changes what is read from manifest.yml. */
  manifest?(manifest: ManifestYaml): void;
  deliverTo?: string;
  /** By default more patient than Slack. */
  timing?: Partial<Timing>;
  screenDir?: string;
  /** Off by default, so that tests need not wait for Slack's patience. */
  rateLimits?: boolean;
}

export interface ManifestYaml {
  features: { app_home: Record<string, boolean>; slash_commands: Record<string, unknown>[] };
  oauth_config: { scopes: { bot: string[] } };
  settings: { event_subscriptions: { bot_events: string[] }; interactivity: { is_enabled: boolean } };
}

/** As `manifest`: subscribes to these events alone. */
export function hearing(...events: string[]): (manifest: ManifestYaml) => void {
  return ({ settings }) => {
    settings.event_subscriptions.bot_events = events;
  };
}

/** Slack's three seconds would make tests depend on how busy the machine is. */
const PATIENT: Partial<Timing> = { acknowledge: 9_000, triggerLife: 9_000 };

/** A local workspace with the app's own manifest, on a port of its own. */
export async function startLocalSlack(options: LocalSlackOptions = {}): Promise<LocalSlack> {
  const { manifest: change, dataDir = null, rateLimits = false, ...rest } = options;
  const manifest = manifestYaml();
  change?.(manifest);
  const server = createServer();
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const url = `http://127.0.0.1:${portOf(server.address())}`;
  const given: WorkspaceOptions = {
    url,
    dataDir,
    manifest,
    rateLimits,
    ...rest,
    timing: { ...PATIENT, ...rest.timing },
  };
  const workspace = await openWorkspace(given);
  server.on('request', workspace.handle);
  server.on('upgrade', workspace.upgrade);
  const close = async (): Promise<void> => {
    await workspace.close();
    server.closeAllConnections();
    await new Promise((closed) => server.close(closed));
  };
  return { url, workspace, close, [Symbol.asyncDispose]: close };
}

export function manifestYaml(): ManifestYaml {
  return parse(readFileSync(new URL('../manifest.yml', import.meta.url), 'utf8'));
}

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return address.port;
}
