import { mkdirSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** What was uploaded, by file id. */
export interface FileBytes {
  write(id: string, bytes: Uint8Array<ArrayBuffer>): Promise<void>;
  read(id: string): Promise<Uint8Array<ArrayBuffer> | null>;
}

export function fileBytes(folder: string | null): FileBytes {
  return folder === null ? inMemory() : inFolder(join(folder, 'files'));
}

function inMemory(): FileBytes {
  const kept = new Map<string, Uint8Array<ArrayBuffer>>();
  return {
    async write(id, bytes) {
      kept.set(id, bytes);
    },
    read: async (id) => kept.get(id) ?? null,
  };
}

function inFolder(folder: string): FileBytes {
  mkdirSync(folder, { recursive: true });
  return {
    write: (id, bytes) => writeFile(join(folder, id), bytes),
    async read(id) {
      try {
        return new Uint8Array(await readFile(join(folder, id)));
      } catch {
        return null;
      }
    },
  };
}
