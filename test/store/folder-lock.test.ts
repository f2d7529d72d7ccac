import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FolderInUse, lockFolder } from '../../src/store/folder-lock.ts';

describe('the lock of a data folder', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'muster-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('is held by one at a time, and refuses the other in a sentence', async () => {
    const lock = await lockFolder(folder);
    await expect(lockFolder(folder)).rejects.toThrow(/Another Muster is running with the data in .*MUSTER_DATA_DIR/);
    await lock.release();
    await (await lockFolder(folder)).release();
  });

  it('leaves nothing in the folder once it is released', async () => {
    await (await lockFolder(folder)).release();
    expect(await readdir(folder)).toEqual([]);
  });

  it('is taken over from a process that was killed', async () => {
    await killedWhileHolding(folder);
    expect(await readdir(folder)).toEqual(['dead.sock']);
    const lock = await lockFolder(folder);
    await expect(lockFolder(folder)).rejects.toBeInstanceOf(FolderInUse);
    await lock.release();
    expect(await readdir(folder)).toEqual([]);
  });

  it('is taken over by one only of many who start at once', async () => {
    for (let round = 0; round < 10; round++) {
      await killedWhileHolding(folder);
      const started = await Promise.allSettled(Array.from({ length: 6 }, () => lockFolder(folder)));
      const holders = started.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []));
      const others = started.flatMap((each) => (each.status === 'rejected' ? [each.reason] : []));
      expect(holders).toHaveLength(1);
      for (const reason of others) expect(reason).toBeInstanceOf(FolderInUse);
      await holders[0]?.release();
    }
  });

  it('says what to do about a folder whose path is too long', async () => {
    await expect(lockFolder(join(folder, 'x'.repeat(120)))).rejects.toThrow('Choose a shorter MUSTER_DATA_DIR');
  });
});

/** Leaves the socket behind that nobody answers on any more. */
async function killedWhileHolding(folder: string): Promise<void> {
  const script = `require('node:net').createServer().listen(${JSON.stringify(join(folder, 'dead.sock'))}, () => process.kill(process.pid, 'SIGKILL'))`;
  await once(spawn(process.execPath, ['-e', script]), 'exit');
}
