import { readConfig } from './config.ts';
import { readManifest } from './manifest.ts';

const { command } = readConfig({ MUSTER_COMMAND: process.env.MUSTER_COMMAND });
process.stdout.write(String(await readManifest(command)));
