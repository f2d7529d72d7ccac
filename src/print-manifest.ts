import { readConfig } from './config.ts';
import { readManifest } from './manifest.ts';

try {
  const { command } = readConfig({ MUSTER_COMMAND: process.env.MUSTER_COMMAND });
  process.stdout.write(String(await readManifest(command)));
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
