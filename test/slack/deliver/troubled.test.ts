import { describe, expect, it } from 'vitest';
import type { Incident } from '../../../src/incident/incident.ts';
import { testDatabase } from '../../database.ts';
import { aDesk, ana, ben, calm, type Desk } from './desk.ts';
import { directly, markupOf, posted } from './reading.ts';

const database = testDatabase();
const facts = ['Fact 1', 'Fact 2', 'Fact 3', 'Fact 4', 'Fact 5', 'Fact 6'];

async function declares(desk: Desk, by: typeof ana): Promise<Incident> {
  const declaration = { ...calm, visibility: 'public', commander: by.id } as const;
  return desk.coordination.declare(`troubled/${by.id}/${desk.url}`, desk.team.id, declaration, by);
}

async function updates(desk: Desk, incident: Incident, by: typeof ana, all = facts): Promise<void> {
  for (const known of all)
    await desk.begins(incident, { type: 'post-update', known, doing: '', need: '', nextAt: null }, by);
}

async function factsIn(desk: Desk, roomId: string | null): Promise<string[]> {
  return (await posted(desk, roomId)).flatMap((each) => /Fact \d+/.exec(markupOf(each)) ?? []);
}

async function threads(desk: Desk): Promise<string[][]> {
  const screen = await desk.screen('farid');
  const cards = await posted(desk, 'security-incidents', 'farid');
  return Promise.all(
    cards.map(async ({ ts }) =>
      (await screen.reads('security-incidents', { thread: ts })).flatMap(
        (each) => /Fact \d+/.exec(markupOf(each)) ?? [],
      ),
    ),
  );
}

describe('while Slack gives trouble on every method, time and again', () => {
  it.each([
    ['limits the rate', { kind: 'rate-limit', retryAfter: 0 }],
    ['answers with 500', { kind: 'fail', status: 500 }],
    ['loses its answers', { kind: 'lose-response' }],
  ] as const)(
    'and %s, everything arrives once and in order, in each place',
    async (_, trouble) => {
      await using desk = await aDesk(database.db);
      desk.faults.onCall('*', trouble, { probability: 0.15 });
      const [one, other] = [await declares(desk, ana), await declares(desk, ben)];
      await desk.concluded();
      await Promise.all([updates(desk, one, ana), updates(desk, other, ben)]);
      await desk.concluded();
      desk.faults.clear();
      for (const [{ id }, name] of [
        [one, 'ana'],
        [other, 'ben'],
      ] as const) {
        const { roomId } = await desk.coordination.incident(id);
        const room = await (await desk.screen(name)).reads(roomId ?? '');
        expect(room.filter(({ pinned }) => pinned)).toHaveLength(1);
        const said = room
          .filter(({ botId, subtype }) => botId && !subtype)
          .flatMap((each) => /Fact \d+/.exec(markupOf(each)) ?? []);
        expect(said).toEqual(facts);
        expect((await directly(desk, name)).filter((note) => note.includes('is open, and'))).toHaveLength(1);
      }
      expect(await threads(desk)).toEqual([facts, facts]);
    },
    120_000,
  );
});

describe('a channel that takes no more messages for now', () => {
  it('holds up no other', async () => {
    await using desk = await aDesk(database.db);
    const [full, free] = [await desk.declares(ana), await desk.declares(ana)];
    desk.faults.set({ ...desk.faults.settings(), rateLimits: true });
    await updates(desk, full, ana, [...facts, 'Fact 7', 'Fact 8']);
    await updates(desk, free, ana, ['Fact 1']);
    const screen = await desk.screen('ana');
    await screen.sees(free.roomId ?? '', (each) => markupOf(each).includes('Fact 1'));
    expect((await factsIn(desk, full.roomId)).length).toBeLessThan(8);
    await desk.concluded();
    expect(await factsIn(desk, full.roomId)).toEqual([...facts, 'Fact 7', 'Fact 8']);
  });
});
