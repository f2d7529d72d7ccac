import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

/** The program's environment beyond what every process needs. */
export type Environment = Readonly<Record<string, string>>;

export interface Exit {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

/** The built program as a company runs it, in a process of its own. */
export class Program {
  readonly #child: ChildProcess;
  readonly #lines: string[] = [];
  readonly #ready: Promise<number>;
  /** What it said when it could not go on. */
  complaint = '';
  readonly exited: Promise<Exit>;

  constructor(env: Environment) {
    const { PATH = '', HOME = '' } = process.env;
    this.#child = spawn(process.execPath, [process.env.TEST_PROGRAM ?? 'dist/main.js'], {
      env: { PATH, HOME, PORT: '0', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.exited = once(this.#child, 'exit').then(([code, signal]) => ({ code, signal }));
    this.#child.stderr?.on('data', (data) => {
      this.complaint += String(data);
    });
    this.#ready = new Promise((resolve, reject) => {
      if (this.#child.stdout)
        createInterface({ input: this.#child.stdout }).on('line', (line) => {
          this.#lines.push(line);
          const port = readyPort(line);
          if (port) resolve(port);
        });
      void this.exited.then(({ code, signal }) =>
        reject(
          new Error(`the program ended (${signal ?? code}): ${this.complaint}${this.#lines.slice(-5).join('\n')}`),
        ),
      );
    });
    this.#ready.catch(() => {});
  }

  /** Resolves with its port once it has said that it is ready. Rejects when it ends before. */
  get ready(): Promise<number> {
    return this.#ready;
  }

  get isGone(): boolean {
    return this.#child.exitCode !== null || this.#child.signalCode !== null;
  }

  /** Everything that it has printed. */
  get printed(): string {
    return `${this.#lines.join('\n')}${this.complaint}`;
  }

  signal(signal: NodeJS.Signals): void {
    this.#child.kill(signal);
  }

  async end(signal: NodeJS.Signals = 'SIGKILL'): Promise<Exit> {
    this.signal(signal);
    return this.exited;
  }

  async readiness(): Promise<{ status: number; body: Record<string, unknown> }> {
    const answer = await fetch(`http://127.0.0.1:${await this.#ready}/readyz`);
    return { status: answer.status, body: JSON.parse(await answer.text()) };
  }
}

function readyPort(line: string): number | undefined {
  return line.includes('"msg":"ready"') ? Number(/"port":(\d+)/.exec(line)?.[1]) : undefined;
}
