import { describe, expect, it } from 'vitest';
import { CannotDeliver, TryAgain } from '../../src/incident/effect.ts';
import { NotUnderstood } from '../../src/store/understood.ts';
import { testDatabase } from '../database.ts';
import { anEffect, anOutbox } from './setting.ts';

describe('when delivery fails', () => {
  const database = testDatabase();

  it('tries again until it succeeds, and tells which attempt it is', async () => {
    await using outbox = await anOutbox(database.db);
    const attempts: number[] = [];
    await outbox.put(anEffect('k'));
    await outbox.start(async ({ attempt }) => {
      attempts.push(attempt);
      if (attempt < 3) throw new Error('not yet');
    });
    await outbox.concluded('k');
    expect(attempts).toEqual([1, 2, 3]);
  });

  it('lets those behind a failing effect wait for it', async () => {
    await using outbox = await anOutbox(database.db);
    const delivered: string[] = [];
    await outbox.put(anEffect('first'), anEffect('second'));
    await outbox.start(async ({ key, attempt }) => {
      if (key === 'first' && attempt === 1) throw new Error('not yet');
      delivered.push(key);
    });
    await outbox.concluded('second');
    expect(delivered).toEqual(['first', 'second']);
  });

  it('sets aside after the plan’s attempts, frees those behind, and has the declarer told', async () => {
    await using outbox = await anOutbox(database.db);
    const delivered: string[] = [];
    await outbox.put(anEffect('first'), anEffect('second'));
    await outbox.start(async ({ key }) => {
      delivered.push(key);
      if (key === 'first') throw Object.assign(new Error('about the payroll'), { code: 'some_code' });
    });
    await outbox.concluded('second');
    await outbox.concluded('first/set-aside/3/ANA');
    expect(delivered.filter((key) => key === 'first')).toHaveLength(3);
    const [first, second, report] = await outbox.rows();
    expect(first).toMatchObject({ failures: 3, lastError: 'it failed 3 times, the last time with some_code' });
    expect(first?.setAsideAt).not.toBeNull();
    expect(second?.doneAt).not.toBeNull();
    const effect = { type: 'report-set-aside', person: 'ANA', failed: 'tell-room' };
    expect(report).toMatchObject({ lane: 'person/ANA', effect });
  });

  it('sets aside at once what cannot be delivered', async () => {
    await using outbox = await anOutbox(database.db);
    let attempts = 0;
    await outbox.put(anEffect('k'));
    const delivery = await outbox.start(async ({ key }) => {
      if (key !== 'k') return;
      attempts++;
      throw new CannotDeliver('the channel is gone');
    });
    await delivery.idle();
    expect(attempts).toBe(1);
    expect((await outbox.rows())[0]).toMatchObject({ lastError: 'the channel is gone' });
  });

  it('keeps those behind an essential effect waiting when it is set aside', async () => {
    await using outbox = await anOutbox(database.db);
    const delivered: string[] = [];
    await outbox.put({ ...anEffect('room'), essential: true }, anEffect('behind it'), anEffect('elsewhere', 'b'));
    const delivery = await outbox.start(async ({ key }) => {
      delivered.push(key);
      if (key === 'room') throw new CannotDeliver('no room can be made');
    });
    await delivery.idle();
    expect(delivered.toSorted()).toEqual(['elsewhere', 'room', 'room/set-aside/1/ANA']);
    expect((await outbox.rows())[1]).toMatchObject({ key: 'behind it', attempts: 0, doneAt: null });
  });

  it('does not count what is to be tried again later, however often', async () => {
    await using outbox = await anOutbox(database.db);
    let attempts = 0;
    await outbox.put(anEffect('k'));
    await outbox.start(
      async () => {
        if (++attempts < 10) throw new TryAgain(1, 'rate limited');
      },
      {},
      2,
    );
    await outbox.concluded('k');
    expect((await outbox.rows())[0]).toMatchObject({ failures: 0, setAsideAt: null });
  });

  it('leaves to a newer version what this one does not understand, and counts no attempt', async () => {
    await using outbox = await anOutbox(database.db);
    const delivered: string[] = [];
    await outbox.put(anEffect('unknown effect'), anEffect('unknown story', 'b'));
    const change = (effect: unknown) => outbox.change('unknown effect', { effect, dueAt: new Date() });
    await change({ type: 'of-a-newer-version' });
    let isNewer = false;
    await outbox.start(
      async ({ key }) => {
        if (!isNewer) throw new NotUnderstood();
        delivered.push(key);
      },
      {},
      1,
    );
    for (let looked = 0; looked < 2; )
      looked = (await outbox.rows()).filter(({ lastError }) => lastError?.includes('does not know')).length;
    expect(await outbox.rows()).toMatchObject(Array(2).fill({ failures: 0, setAsideAt: null }));
    isNewer = true;
    await change({ type: 'tell-room', entry: 1 });
    await Promise.all(['unknown effect', 'unknown story'].map((key) => outbox.concluded(key)));
    expect(delivered.toSorted()).toEqual(['unknown effect', 'unknown story']);
  });

  it('sets aside what no version came to understand, and frees those behind it', async () => {
    await using outbox = await anOutbox(database.db);
    await outbox.put(anEffect('unknown'), anEffect('behind'));
    const long = Date.now() - 16 * 60_000;
    await outbox.change('unknown', { effect: { type: 'of-a-newer-version' }, steps: { 'not-understood': long } });
    await outbox.start(async () => {});
    await outbox.concluded('behind');
    expect((await outbox.rows())[0]).toMatchObject({
      failures: 3,
      lastError: expect.stringContaining('does not know'),
    });
  });

  it('counts an effect that takes too long as failed, and tells it so', async () => {
    await using outbox = await anOutbox(database.db);
    const aborted: boolean[] = [];
    await outbox.put(anEffect('k'));
    await outbox.start(
      ({ attempt, signal }) =>
        attempt > 1
          ? Promise.resolve()
          : new Promise(() => signal.addEventListener('abort', () => aborted.push(signal.aborted))),
      { limit: () => 10 },
    );
    await outbox.concluded('k');
    expect(aborted).toEqual([true]);
    expect((await outbox.rows())[0]).toMatchObject({ failures: 1, attempts: 2 });
  });

  it('logs the kind of effect, its key, the attempt and an error’s code, and nothing that people typed', async () => {
    await using outbox = await anOutbox(database.db);
    await outbox.put(anEffect('k'));
    await outbox.start(async ({ key, attempt }) => {
      if (key === 'k') throw Object.assign(new Error('about the payroll'), attempt === 1 ? { code: 'some_code' } : {});
    });
    await outbox.concluded('k/set-aside/3/ANA');
    const lines = outbox.logged.map((line) => JSON.parse(line));
    expect(lines).toMatchObject([
      { effect: 'tell-room', key: 'k', attempt: 1, code: 'some_code' },
      { effect: 'tell-room', key: 'k', attempt: 2, code: 'Error' },
      { effect: 'tell-room', key: 'k', attempt: 3, reason: 'it failed 3 times, the last time with Error' },
    ]);
    expect(outbox.logged.join()).not.toContain('payroll');
  });

  it('says loudly that what waits behind an essential effect stays undone', async () => {
    await using outbox = await anOutbox(database.db);
    await outbox.put({ ...anEffect('room'), essential: true });
    const delivery = await outbox.start(async ({ key }) => {
      if (key === 'room') throw new CannotDeliver('no room can be made');
    });
    await delivery.idle();
    expect(JSON.parse(outbox.logged[0] ?? '')).toMatchObject({ level: 50, reason: 'no room can be made' });
  });
});
