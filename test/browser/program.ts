import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

export interface Program {
  readonly url: string;
  /** Resolves with the exit code. */
  stop(): Promise<number | null>;
}

/** The built program as `npm start` runs it, with a data folder of its own. */
export async function startProgram(): Promise<Program> {
  const dataDir = await mkdtemp(join(tmpdir(), 'muster-'));
  const { SLACK_BOT_TOKEN: _, DATABASE_URL: __, ...env } = process.env;
  const child = spawn(process.execPath, ['dist/main.js'], {
    env: { ...env, MUSTER_DATA_DIR: dataDir, PORT: '0' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exited = once(child, 'exit');
  const url = await addressIn(child.stdout);
  return {
    url,
    async stop() {
      child.kill('SIGINT');
      const [code] = await exited;
      await rm(dataDir, { recursive: true });
      return code;
    },
  };
}

async function addressIn(output: NodeJS.ReadableStream): Promise<string> {
  for await (const line of createInterface({ input: output })) {
    const [url] = /http:\/\/[\d.]+:\d+/.exec(line) ?? [];
    if (url) return url;
  }
  throw new Error('the program ended without saying where to find it');
}
