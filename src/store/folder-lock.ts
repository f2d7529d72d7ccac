import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { link, rename, stat, unlink } from 'node:fs/promises';
import { connect, createServer, type Server } from 'node:net';
import { join, relative } from 'node:path';

/** Two processes on one embedded database would lose each other's writes without an error. */
export class FolderInUse extends Error {
  override name = 'FolderInUse';
}

export interface FolderLock {
  release(): Promise<void>;
}

/** The longest address of a Unix socket, less the byte that ends it. */
const longestAddress = process.platform === 'darwin' ? 103 : 107;
const mostTakeovers = 5;

/**
 * Holds a folder for this process. A Unix socket, not a pid: it goes silent with the process that died, and tells
 * processes of different containers apart. Throws FolderInUse when another process answers.
 */
export async function lockFolder(folder: string): Promise<FolderLock> {
  const held = address(folder, 'held.sock');
  const own = address(folder, `${randomUUID().slice(0, 8)}.sock`);
  const server = await listening(own);
  const mine = await inode(own);
  try {
    await takeOver(own, held, folder);
  } catch (error) {
    server.close();
    throw error;
  }
  await unlink(own);
  return {
    async release() {
      if ((await inode(held)) === mine) await unlink(held);
      server.close();
    },
  };
}

async function takeOver(own: string, held: string, folder: string): Promise<void> {
  for (let tries = 0; tries < mostTakeovers; tries++) {
    if (await linked(own, held)) return;
    const stale = await inode(held);
    if (await answers(held)) break;
    await removeStale(held, stale);
  }
  throw new FolderInUse(
    `Another Muster is running with the data in ${folder}. Stop it first, or give this one a folder of its own with MUSTER_DATA_DIR.`,
  );
}

/** Moves the silent socket away, and puts it back when a faster starter had replaced it meanwhile. */
async function removeStale(held: string, stale: number | undefined): Promise<void> {
  const away = held.replace(/held\.sock$/, `${randomUUID().slice(0, 8)}.sock`);
  try {
    await rename(held, away);
  } catch {
    return;
  }
  if ((await inode(away)) !== stale) await linked(away, held);
  await unlink(away);
}

function address(folder: string, name: string): string {
  const absolute = join(folder, name);
  const near = relative(process.cwd(), absolute);
  const shortest = near.length < absolute.length ? near : absolute;
  if (Buffer.byteLength(shortest) <= longestAddress) return shortest;
  throw new Error(`The path of the data folder ${folder} is too long to be locked. Choose a shorter MUSTER_DATA_DIR.`);
}

async function listening(path: string): Promise<Server> {
  const server = createServer((socket) => socket.end());
  server.listen(path);
  await once(server, 'listening');
  server.unref();
  return server;
}

async function answers(path: string): Promise<boolean> {
  const socket = connect(path);
  try {
    await once(socket, 'connect');
    return true;
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
}

async function linked(from: string, to: string): Promise<boolean> {
  try {
    await link(from, to);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

async function inode(path: string): Promise<number | undefined> {
  try {
    return (await stat(path)).ino;
  } catch {
    return undefined;
  }
}
