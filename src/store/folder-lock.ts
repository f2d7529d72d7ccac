import { readdir, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { LockSocket, stateOf } from './lock-socket.ts';

/** Two processes on one embedded database would lose each other's writes without an error. */
export class FolderInUse extends Error {
  override name = 'FolderInUse';
}

export interface FolderLock {
  release(): Promise<void>;
}

/** Looks at the others, 25 ms apart, before those who start at the same time are taken for running. */
const mostLooks = 100;

/**
 * Holds a folder for this process. Unix sockets, not pids: a socket goes silent with the process that died, and tells
 * processes of different containers apart. Everyone shows a socket of their own first and looks for others afterwards,
 * so of two who start at once at least one sees the other. Throws FolderInUse when another process holds it.
 */
export async function lockFolder(folder: string): Promise<FolderLock> {
  const own = await LockSocket.in(folder);
  try {
    for (let looks = 0; looks < mostLooks; looks++) {
      await own.show();
      const others = await othersIn(folder, own.name);
      if (others.length === 0) {
        own.state = 'held';
        return { release: () => own.close() };
      }
      if (others.some(({ state }) => state === 'held')) break;
      if (others.some(({ name }) => name < own.name)) await own.hide();
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
  } catch (error) {
    await own.close();
    throw error;
  }
  await own.close();
  throw new FolderInUse(
    `Another Muster is running with the data in ${folder}. Stop it first, or give this one a folder of its own with MUSTER_DATA_DIR.`,
  );
}

interface Other {
  readonly name: string;
  readonly state: string;
}

/** Those that answer. A silent socket's process is dead, and names never come back, so it is safe to remove. */
async function othersIn(folder: string, own: string): Promise<readonly Other[]> {
  const names = (await readdir(folder)).filter(
    (name) => name.endsWith('.sock') && !name.startsWith('.') && name !== own,
  );
  const others = await Promise.all(names.map(async (name) => ({ name, state: await stateOf(folder, name) })));
  for (const { name, state } of others) if (state === 'dead') await unlink(join(folder, name)).catch(() => {});
  return others.filter(({ state }) => state !== 'dead' && state !== 'gone');
}
