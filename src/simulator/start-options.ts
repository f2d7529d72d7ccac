import { parseArgs } from 'node:util';

/** How the workspace is to be started by itself. */
export interface StartOptions {
  readonly manifest: string;
  readonly dataDir: string;
  readonly port: number;
  readonly deliverTo: string | null;
  readonly rateLimits: boolean;
}

export const USAGE = `npm run workspace -- [options]

  --manifest <file>     the app's manifest, YAML or JSON (manifest.yml)
  --data <folder>       where the workspace is kept (./data/workspace-alone)
  --deliver-to <url>    the app's request URL, for an app without Socket Mode
  --no-rate-limits      let the app call as often as it likes
  PORT=3100             another port than 3000`;

/** Throws a sentence about what was not understood; null when help was asked for. */
export function startOptions(args: readonly string[], env: NodeJS.ProcessEnv): StartOptions | null {
  const { values } = parseArgs({
    args: [...args],
    options: {
      manifest: { type: 'string', default: 'manifest.yml' },
      data: { type: 'string', default: './data/workspace-alone' },
      'deliver-to': { type: 'string' },
      'no-rate-limits': { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) return null;
  const deliverTo = values['deliver-to'] ?? null;
  if (deliverTo !== null && !URL.canParse(deliverTo)) throw new Error(`--deliver-to is no address: ${deliverTo}`);
  return {
    manifest: values.manifest,
    dataDir: values.data,
    port: portOf(env.PORT ?? '3000'),
    deliverTo,
    rateLimits: !values['no-rate-limits'],
  };
}

function portOf(given: string): number {
  const port = Number(given);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new Error(`PORT is no port: ${given}`);
  return port;
}
