import { randomUUID } from 'node:crypto';
import postgres from 'postgres';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** What the names of the databases begin with that are dropped when all tests are through. */
    databasesOfThisRun: string;
  }
}

/** Workers end without a word, so what they leave behind on a real Postgres is cleared away here. */
export default function setup(project: TestProject): () => Promise<void> {
  const named = `muster_run_${randomUUID().slice(0, 8)}_`;
  project.provide('databasesOfThisRun', named);
  return async () => {
    const address = process.env.TEST_DATABASE_URL;
    if (!address) return;
    const admin = postgres(address, { max: 1, onnotice() {} });
    const left = await admin`select datname from pg_database where starts_with(datname, ${named})`;
    for (const { datname } of left) await admin.unsafe(`drop database ${datname} with (force)`);
    await admin.end();
  };
}
