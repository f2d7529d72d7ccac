import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

export interface Program {
  readonly url: string;
  /** Ends the process. Its data and its address stay its own. */
  halt(): Promise<void>;
  /** Starts it again where it was, with the data it had. */
  resume(): Promise<void>;
  stop(): Promise<void>;
}

/** The built program as `npm start` runs it, with a data folder of its own. */
export async function startProgram(): Promise<Program> {
  const dataDir = await mkdtemp(join(tmpdir(), 'muster-'));
  let running = await run(dataDir, '0');
  const { url } = running;
  return {
    url,
    halt: () => running.end(),
    async resume() {
      running = await run(dataDir, new URL(url).port);
    },
    async stop() {
      await running.end();
      await rm(dataDir, { recursive: true });
    },
  };
}

async function run(dataDir: string, port: string): Promise<{ url: string; end(): Promise<void> }> {
  const { SLACK_BOT_TOKEN: _, DATABASE_URL: __, ...env } = process.env;
  const child = spawn(process.execPath, ['dist/main.js'], {
    env: { ...env, MUSTER_DATA_DIR: dataDir, PORT: port },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exited = once(child, 'exit');
  const url = await addressIn(child.stdout);
  return {
    url,
    async end() {
      child.kill('SIGINT');
      await exited;
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
