import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { startReminders } from '../../src/reminders/start-reminders.ts';
import { aCoordination, Clock, silent } from '../coordination/setting.ts';
import { testDatabase } from '../database.ts';

describe('the schedule of reminders', () => {
  const database = testDatabase();
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['Date', 'setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] });
  });
  afterEach(() => vi.useRealTimers());

  it('looks for what is due every ten seconds until it is stopped', async () => {
    vi.setSystemTime('2026-11-24T08:00:01Z');
    let looks = 0;
    let looking: Promise<unknown> | undefined;
    const db: typeof database.db = {
      ...database.db,
      query: (work) => {
        looks++;
        const answer = database.db.query(work);
        looking = answer;
        return answer;
      },
    };
    const coordination = aCoordination(database.db, new Clock());
    const reminders = startReminders({ db, coordination, now: () => new Date(), log: silent });
    for (let second = 0; second < 60; second++) {
      await vi.advanceTimersByTimeAsync(1_000);
      await looking;
      await new Promise(setImmediate);
    }
    expect(looks).toBe(6);
    await reminders.stop();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(looks).toBe(6);
  });
});
