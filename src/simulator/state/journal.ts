import { appendFileSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const line = z.object({ table: z.string(), key: z.string(), value: z.unknown() });

/** One record as it is from now on; a value of null says that it is gone. */
export type JournalLine = z.infer<typeof line>;

export interface Journal {
  read(): JournalLine[];
  append(entry: JournalLine): void;
  /** Replaces everything written so far. */
  rewrite(entries: readonly JournalLine[]): void;
}

export function memoryJournal(): Journal {
  return { read: () => [], append: () => undefined, rewrite: () => undefined };
}

/** Appends at once and never in the middle; what a crash cut off at the end is forgotten when it is read. */
export function fileJournal(folder: string): Journal {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, 'workspace.ndjson');
  return {
    read() {
      if (!existsSync(path)) return [];
      return readFileSync(path, 'utf8').split('\n').flatMap(parsedLine);
    },
    append(entry) {
      appendFileSync(path, `${JSON.stringify(entry)}\n`);
    },
    rewrite(entries) {
      const fresh = `${path}.new`;
      writeFileSync(fresh, entries.map((entry) => `${JSON.stringify(entry)}\n`).join(''));
      renameSync(fresh, path);
    },
  };
}

function parsedLine(text: string): JournalLine[] {
  try {
    return [line.parse(JSON.parse(text))];
  } catch {
    return [];
  }
}
