import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

const inThreads = { pool: 'threads', isolate: false } as const;
const withDatabases = { globalSetup: 'test/databases-of-this-run.ts', isolate: false } as const;

export default defineConfig({
  test: {
    // Most tests wait some of the time; by default one processor would be left idle.
    maxWorkers: availableParallelism() + 1,
    // Generous, because the machine may be busy; nothing waits this long when all is well.
    testTimeout: 90_000,
    hookTimeout: 90_000,
    expect: { poll: { timeout: 30_000 } },
    projects: [
      {
        extends: true,
        test: { name: 'pure', include: ['test/{incident,plan,review}/**/*.test.ts', 'test/*.test.ts'], ...inThreads },
      },
      {
        extends: true,
        test: {
          name: 'store',
          include: ['test/{store,delivery,coordination,reminders}/**/*.test.ts'],
          ...inThreads,
          ...withDatabases,
        },
      },
      {
        extends: true,
        test: {
          name: 'wire',
          include: ['test/{simulator,slack,scenario}/**/*.test.ts'],
          pool: 'forks',
          ...withDatabases,
        },
      },
      {
        extends: true,
        test: {
          name: 'faults',
          include: ['test/faults/**/*.test.ts'],
          pool: 'forks',
          // Most of them wait most of the time.
          maxWorkers: 3,
          maxConcurrency: 100,
          hookTimeout: 180_000,
          testTimeout: process.env.FAULTS === 'all' ? 3_600_000 : 900_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'bench',
          include: ['test/bench/**/*.test.ts'],
          pool: 'forks',
          maxWorkers: 1,
          testTimeout: 900_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['test/browser/**/*.test.ts'],
          globalSetup: ['test/browser/setup.ts'],
          pool: 'forks',
          // One after the other: they share one program, whose forms wait three seconds for it as Slack's do.
          maxWorkers: 1,
          testTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: { name: 'screenshots', include: ['test/browser/take-screenshots.ts'], pool: 'forks' },
      },
    ],
  },
});
