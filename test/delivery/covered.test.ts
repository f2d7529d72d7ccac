import { describe, expect, it } from 'vitest';
import { enqueue } from '../../src/store/outbox.ts';
import { aCoordination, aDeclaration, ben, Clock, team } from '../coordination/setting.ts';
import { testDatabase } from '../database.ts';
import { anEffect, anOutbox, gate } from './setting.ts';

const card = (key: string) => anEffect(key, 'room/1', { type: 'refresh-card' });

describe('an effect that shows an incident as it is', () => {
  const database = testDatabase();

  it('is carried out once for all like it that waited behind it, and what is told between them comes in order', async () => {
    await using outbox = await anOutbox(database.db);
    await outbox.put(...Array.from({ length: 10 }, (_, n) => [card(`card ${n}`), anEffect(`news ${n}`)]).flat());
    const delivered: string[] = [];
    const delivery = await outbox.start(async ({ key }) => void delivered.push(key));
    await delivery.idle();
    expect(delivered).toEqual(['card 0', ...Array.from({ length: 10 }, (_, n) => `news ${n}`)]);
    expect((await outbox.rows()).every(({ doneAt }) => doneAt)).toBe(true);
  });

  it('is carried out again for what was decided while it was', async () => {
    await using outbox = await anOutbox(database.db);
    await outbox.put(card('card 0'), card('card 1'));
    const begun = gate();
    const more = gate();
    const delivered: string[] = [];
    const delivery = await outbox.start(async ({ key }) => {
      delivered.push(key);
      begun.open();
      await more.passed;
    });
    await begun.passed;
    await outbox.put(card('card 2'));
    more.open();
    await delivery.idle();
    expect(delivered).toEqual(['card 0', 'card 2']);
  });

  it('does nothing for those behind it as long as it fails', async () => {
    await using outbox = await anOutbox(database.db);
    await outbox.put(card('card 0'), card('card 1'));
    const delivered: string[] = [];
    const delivery = await outbox.start(async ({ key }) => {
      delivered.push(key);
      if (key === 'card 0') throw new Error('not yet');
    });
    await outbox.concluded('card 1');
    await delivery.idle();
    expect(delivered.slice(0, 4)).toEqual(['card 0', 'card 0', 'card 0', 'card 1']);
  });

  it('shows its own incident and no other', async () => {
    await using outbox = await anOutbox(database.db);
    const other = await aCoordination(database.db, new Clock()).declare('r2', team, aDeclaration(), ben);
    const announcement = (key: string) => anEffect(key, 'announcements', { type: 'refresh-announcement' });
    await outbox.put(announcement('mine'));
    await database.db.transaction((tx) => enqueue(tx, { incidentId: other.id, teamId: team }, [announcement('other')]));
    await outbox.put(announcement('mine again'));
    const delivered: string[] = [];
    const delivery = await outbox.start(async ({ key }) => void delivered.push(key));
    await delivery.idle();
    expect(delivered.filter((key) => !key.includes('/'))).toEqual(['mine', 'other']);
  });
});
