import { describe, expect, it } from 'vitest';
import { Repeat } from '../../src/coordination/coordination.ts';
import { CannotDeliver } from '../../src/incident/effect.ts';
import type { Actor } from '../../src/incident/incident.ts';
import { aCoordination, ana, ben, Clock } from '../coordination/setting.ts';
import { testDatabase } from '../database.ts';
import { anEffect, anOutbox } from './setting.ts';

describe('what was given up', () => {
  const database = testDatabase();
  const retry = (request: string, key: string, by: Actor = ana) =>
    aCoordination(database.db, new Clock()).tryAgain(request, key, by);

  /** An outbox whose destination refuses until it is mended. */
  async function aBrokenOne(essential = false) {
    const outbox = await anOutbox(database.db);
    const delivered: string[] = [];
    let broken = true;
    await outbox.put({ ...anEffect('k'), essential }, anEffect('behind it'));
    const delivery = await outbox.start(async ({ key }) => {
      if (key === 'k' && broken) throw new CannotDeliver('the channel is gone');
      delivered.push(key);
    });
    await delivery.idle();
    return {
      ...outbox,
      delivery,
      delivered,
      mend: () => {
        broken = false;
      },
    };
  }

  it('is done once when it is tried again, however often that is asked for', async () => {
    await using outbox = await aBrokenOne();
    outbox.mend();
    const came = await Promise.all([retry('again 1', 'k'), retry('again 2', 'k'), retry('again 3', 'k')]);
    expect(came.filter((each) => each === 'begun')).toHaveLength(1);
    await outbox.concluded('k');
    expect(outbox.delivered.filter((key) => key === 'k')).toHaveLength(1);
    expect(await retry('again 4', 'k')).toBe('done');
    await expect(retry('again 4', 'k')).rejects.toThrow(Repeat);
    await outbox.delivery.idle();
    expect(outbox.delivered.filter((key) => key === 'k')).toHaveLength(1);
  });

  it('is given up again when it fails again, and reported again', async () => {
    await using outbox = await aBrokenOne();
    expect(await retry('again 1', 'k')).toBe('begun');
    await outbox.concluded('k/set-aside/2/ANA');
    const reports = outbox.delivered.filter((key) => key.startsWith('k/set-aside/'));
    expect(reports).toEqual(['k/set-aside/1/ANA', 'k/set-aside/2/ANA']);
    expect((await outbox.rows())[0]?.setAsideAt).not.toBeNull();
  });

  it('lets everything behind it go on, when it was the room', async () => {
    await using outbox = await aBrokenOne(true);
    expect(outbox.delivered).not.toContain('behind it');
    outbox.mend();
    await retry('again 1', 'k');
    await outbox.concluded('behind it');
    expect(outbox.delivered.slice(-2)).toEqual(['k', 'behind it']);
  });

  it('is not tried again by whoever may not command the incident', async () => {
    await using outbox = await aBrokenOne();
    const before = await outbox.rows();
    const outside = { ...ben, inRoom: false };
    await expect(retry('again 1', 'k', outside)).rejects.toThrow('Only people in the incident’s room can do that.');
    await aCoordination(database.db, new Clock()).coordinate(
      'again 2',
      outbox.incident.id,
      { type: 'assign', role: 'commander', person: 'BEN', reason: '' },
      ben,
    );
    await outbox.delivery.idle();
    const member = { ...ana, id: 'CLEO' };
    await expect(retry('again 3', 'k', member)).rejects.toThrow('Trying again is for {person:BEN}.');
    expect((await outbox.rows())[0]).toEqual(before[0]);
    expect(await retry('again 4', 'k', ben)).toBe('begun');
    await expect(retry('again 5', 'no such effect')).rejects.toThrow('nothing left to try again');
  });

  it('is tried again by whoever declared, while there is no room to take command in', async () => {
    await using outbox = await aBrokenOne();
    const { id } = outbox.incident;
    const command = { type: 'assign', role: 'commander', person: 'BEN', reason: '' } as const;
    await aCoordination(database.db, new Clock()).coordinate('again 1', id, command, ana);
    expect(await retry('again 2', 'k', { ...ana, inRoom: false })).toBe('begun');
  });
});
