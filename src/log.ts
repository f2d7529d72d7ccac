import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Logger, pino } from 'pino';
import type { Config } from './config.ts';

/** JSON lines: on standard output for a company, in `muster.log` of the data folder beside the local workspace. */
export function openLog(config: Pick<Config, 'slack' | 'dataDir' | 'logLevel'>): Logger {
  const options = { level: config.logLevel, base: null, timestamp: pino.stdTimeFunctions.isoTime };
  if (config.slack !== 'local') return pino(options, pino.destination({ dest: 1, sync: true }));
  mkdirSync(config.dataDir, { recursive: true, mode: 0o700 });
  return pino(options, pino.destination({ dest: join(config.dataDir, 'muster.log'), sync: true, mode: 0o600 }));
}
