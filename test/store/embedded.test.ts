import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { openDatabase } from '../../src/store/database.ts';
import { FolderInUse } from '../../src/store/folder-lock.ts';
import { aCoordination, aDeclaration, ana, Clock, silent, team } from '../coordination/setting.ts';

describe('the embedded database', () => {
  let folder: string;
  afterEach(() => rm(folder, { recursive: true }));

  it('keeps everything in its folder, which belongs to one process at a time', async () => {
    folder = await mkdtemp(join(tmpdir(), 'muster-'));
    const where = { url: undefined, dataDir: join(folder, 'data'), log: silent };
    const first = await openDatabase(where);
    await first.migrate();
    const declared = await aCoordination(first, new Clock()).declare('r1', team, aDeclaration(), ana);
    await expect(openDatabase(where)).rejects.toBeInstanceOf(FolderInUse);
    await first.close();

    expect(await readdir(where.dataDir)).toEqual(['database']);
    expect((await stat(where.dataDir)).mode & 0o077).toBe(0);
    const second = await openDatabase(where);
    await second.migrate();
    await second.ping();
    expect(await aCoordination(second, new Clock()).incident(declared.id)).toEqual(declared);
    await second.close();
  });
});
