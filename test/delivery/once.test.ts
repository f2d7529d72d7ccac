import { describe, expect, it } from 'vitest';
import { testDatabase } from '../database.ts';
import { anEffect, anOutbox } from './setting.ts';

describe('steps done once', () => {
  const database = testDatabase();

  it('remembers a step over attempts, with its result', async () => {
    await using outbox = await anOutbox(database.db);
    const performed: string[] = [];
    const results: unknown[] = [];
    await outbox.put(anEffect('k'));
    await outbox.start(async ({ once, attempt }) => {
      const room = await once('create', async () => {
        performed.push('create');
        return { channelId: 'C1', members: ['ANA'] };
      });
      results.push(room);
      if (attempt === 1) throw new Error('between two steps');
      await once('pin', async () => void performed.push('pin'));
    });
    await outbox.concluded('k');
    expect(performed).toEqual(['create', 'pin']);
    expect(results).toEqual(Array(2).fill({ channelId: 'C1', members: ['ANA'] }));
  });

  it('stores a step before the next begins', async () => {
    await using outbox = await anOutbox(database.db);
    await outbox.put(anEffect('k'));
    let storedBefore: unknown;
    const delivery = await outbox.start(async ({ once }) => {
      await once('create', async () => 'C1');
      await once('pin', async () => {
        storedBefore = (await outbox.rows())[0]?.steps;
      });
    });
    await delivery.idle();
    expect(storedBefore).toEqual({ create: 'C1' });
    expect((await outbox.rows())[0]).toMatchObject({ failures: 0, steps: { create: 'C1', pin: null } });
  });

  it('forgets no step of those that run together', async () => {
    await using outbox = await anOutbox(database.db);
    await outbox.put(anEffect('k'));
    const names = ['topic', 'invite', 'card', 'bookmark'];
    const delivery = await outbox.start(async ({ once }) => {
      await Promise.all(names.map((name) => once(name, async () => name.length)));
    });
    await delivery.idle();
    expect((await outbox.rows())[0]?.steps).toEqual({ topic: 5, invite: 6, card: 4, bookmark: 8 });
  });
});
