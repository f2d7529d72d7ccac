import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { migrationsFolder } from '../../src/store/migrations-folder.ts';
import { openPostgres } from '../../src/store/postgres.ts';
import { rowsOf } from '../../src/store/rows-of.ts';
import { manyConnections, onPostgres, testDatabase } from '../database.ts';

describe('migrations', () => {
  const database = testDatabase();

  it('rise in time: the migrator passes over one that is older than the newest it knows', () => {
    const journal = z
      .object({ entries: z.array(z.object({ idx: z.number(), when: z.number() })) })
      .parse(JSON.parse(readFileSync(join(migrationsFolder, 'meta/_journal.json'), 'utf8')));
    const times = journal.entries.map(({ when }) => when);
    expect(times).toEqual([...new Set(times)].toSorted((a, b) => a - b));
    expect(journal.entries.map(({ idx }) => idx)).toEqual(times.map((_, index) => index));
  });

  it('can be run again', async () => {
    await database.db.migrate();
  });

  it('put the workspace on every table', async () => {
    const result = await database.db.query((queries) =>
      queries.execute(sql`
        select table_name as name, bool_or(column_name = 'team_id') as has from information_schema.columns
        where table_schema = 'public' group by table_name`),
    );
    const tables = rowsOf(result).map((row) => z.object({ name: z.string(), has: z.boolean() }).parse(row));
    expect(tables.length).toBeGreaterThan(8);
    expect(tables.filter(({ has }) => !has)).toEqual([]);
  });

  describe.runIf(onPostgres)(manyConnections('of several processes at once'), () => {
    it('run one after the other', async () => {
      await database.db.query((queries) => queries.execute(sql`drop schema public cascade`));
      await database.db.query((queries) => queries.execute(sql`drop schema drizzle cascade`));
      await database.db.query((queries) => queries.execute(sql`create schema public`));
      const starters = Array.from({ length: 6 }, () => openPostgres(database.url));
      await Promise.all(starters.map((starter) => starter.migrate()));
      await Promise.all(starters.map((starter) => starter.close()));
    });
  });
});
