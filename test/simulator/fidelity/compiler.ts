import { execFile } from 'node:child_process';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A complaint of the TypeScript compiler. */
export interface Complaint {
  /** From 1. */
  readonly line: number;
  readonly code: string;
  readonly text: string;
}

const root = fileURLToPath(new URL('../../../', import.meta.url));
const options = {
  strict: true,
  noEmit: true,
  skipLibCheck: true,
  module: 'nodenext',
  target: 'es2023',
  types: [],
  allowImportingTsExtensions: true,
};
const heading = /^(?:\S*\/)?source\.ts\((\d+),\d+\): error (TS\d+): (.*)$/;

/** What the compiler has against a source that imports the packages of this project. */
export async function complaintsAbout(source: string): Promise<readonly Complaint[]> {
  const folder = join(root, 'node_modules', '.cache', `fidelity-${process.pid}-${Math.random().toString(36).slice(2)}`);
  await mkdir(folder, { recursive: true });
  try {
    await writeFile(join(folder, 'source.ts'), source);
    await writeFile(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions: options, files: ['source.ts'] }));
    return parsed(await compiled(folder));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function compiled(folder: string): Promise<string> {
  const tsc = join(root, 'node_modules', '.bin', 'tsc');
  return new Promise((resolve) => {
    execFile(tsc, ['-p', folder, '--pretty', 'false'], { cwd: folder, maxBuffer: 64 * 1024 * 1024 }, (_, out) =>
      resolve(out),
    );
  });
}

/** A complaint goes on in lines that are set in. */
function parsed(output: string): readonly Complaint[] {
  const complaints: Complaint[] = [];
  for (const line of output.split('\n')) {
    const [, at, code = '', text = ''] = heading.exec(line) ?? [];
    const last = complaints.at(-1);
    if (at) complaints.push({ line: Number(at), code, text });
    else if (last && line.startsWith(' '))
      complaints.splice(-1, 1, { ...last, text: `${last.text}\n${line.trimEnd()}` });
    else if (line.trim()) throw new Error(`the compiler says: ${line}`);
  }
  return complaints;
}
