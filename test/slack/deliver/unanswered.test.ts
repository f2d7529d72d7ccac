import { setTimeout as sleep } from 'node:timers/promises';
import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { createUnanswered } from '../../../src/slack/deliver/unanswered.ts';
import { NoAnswer } from '../../../src/slack/slack-fault.ts';
import { effectStates } from '../../../src/store/effect-states.ts';
import { effects } from '../../../src/store/schema.ts';
import { testDatabase } from '../../database.ts';
import { aDesk, ana } from './desk.ts';
import { directly, markupOf, posted } from './reading.ts';

const database = testDatabase();
const minute = 60_000;
const dead = { kind: 'fail', status: 500 } as const;
const update = { type: 'post-update', known: 'Three people', doing: '', need: '', nextAt: null } as const;

/** How often the effects of an incident were tried. */
async function attempts(incidentId: string): Promise<number> {
  const rows = await database.db.query((queries) =>
    queries.select({ attempts: effects.attempts }).from(effects).where(eq(effects.incidentId, incidentId)),
  );
  return rows.reduce((sum, row) => sum + row.attempts, 0);
}

/** Resolves once an effect was tried again. */
async function triedOnceMore(incidentId: string): Promise<void> {
  const before = await attempts(incidentId);
  while ((await attempts(incidentId)) === before) await sleep(5);
}

/** The newest effect of this kind, once its last error is as asked for. */
async function tried(id: string, type: string, until: (lastError: string | null) => boolean) {
  for (;;) {
    const states = await database.db.query((queries) => effectStates(queries, id));
    const state = states.findLast((each) => each.type === type);
    if (state && until(state.lastError)) return state;
    await sleep(5);
  }
}

describe('a call that Slack leaves unanswered', () => {
  it('for ever, while it answers others, is given up after a while, and those behind it go on', async () => {
    await using desk = await aDesk(database.db);
    const incident = await desk.declares(ana);
    desk.faults.onCall('chat.update', dead);
    await desk.begins(incident, update, ana);
    await tried(incident.id, 'refresh-card', (why) => why === 'chat.update: no answer');
    desk.passes(16 * minute);
    await desk.concluded();
    const room = (await posted(desk, incident.roomId)).map(markupOf);
    expect(room.some((each) => each.includes('Three people'))).toBe(true);
    const state = await tried(incident.id, 'refresh-card', () => true);
    expect(state).toMatchObject({
      state: 'set-aside',
      lastError: 'it failed 3 times, the last time with no answer to chat.update, though Slack answers other calls',
    });
    expect((await directly(desk, 'ana')).at(-1)).toContain('the card in the room could not be brought up to date');
  });

  it('is not given up before its time, and done once Slack answers it', async () => {
    await using desk = await aDesk(database.db);
    const incident = await desk.declares(ana);
    desk.faults.onCall('chat.update', dead);
    await desk.begins(incident, update, ana);
    await tried(incident.id, 'refresh-card', (why) => why === 'chat.update: no answer');
    desk.passes(10 * minute);
    for (let times = 0; times < 4; times++) await triedOnceMore(incident.id);
    desk.faults.clear();
    await desk.concluded();
    const states = await database.db.query((queries) => effectStates(queries, incident.id));
    expect(states.filter(({ state }) => state !== 'done')).toEqual([]);
  });

  it('with everything else, for an hour, is never given up', async () => {
    await using desk = await aDesk(database.db);
    const incident = await desk.declares(ana);
    desk.faults.onCall('*', dead);
    await desk.begins(incident, update, ana);
    await tried(incident.id, 'refresh-card', (why) => why !== null);
    for (let quarter = 0; quarter < 4; quarter++) {
      desk.passes(15 * minute);
      await triedOnceMore(incident.id);
    }
    desk.faults.clear();
    await desk.concluded();
    const states = await database.db.query((queries) => effectStates(queries, incident.id));
    expect(states.filter(({ state }) => state !== 'done')).toEqual([]);
    const room = (await posted(desk, incident.roomId)).map(markupOf);
    expect(room.filter((each) => each.includes('Three people') && each.includes('What we know'))).toHaveLength(1);
  });

  it('when it was the room, is tried again by a person, and everything behind it follows', async () => {
    await using desk = await aDesk(database.db);
    desk.faults.onCall('conversations.create', dead);
    const { id } = await desk.beginsDeclaring(ana);
    await tried(id, 'open-room', (why) => why === 'conversations.create: no answer');
    desk.passes(16 * minute);
    const { state } = await tried(id, 'open-room', (why) => why?.startsWith('it failed') ?? false);
    expect(state).toBe('set-aside');
    desk.faults.clear();
    const [given] = await desk.coordination.setAside([id]);
    expect(await desk.coordination.tryAgain('again', given?.key ?? '', ana)).toBe('begun');
    const { roomId } = await desk.settled(id);
    expect(roomId).not.toBeNull();
    expect((await directly(desk, 'ana')).at(-1)).toContain('Nobody has been paged');
  });
});

describe('patience with a call', () => {
  it('is shorter where Slack answered the same call for others, and begins anew when Slack was away', async () => {
    await using desk = await aDesk(database.db);
    const { delivery } = desk.clients;
    let at = 0;
    const unanswered = createUnanswered(delivery, () => new Date(at));
    const counts = (method: string) => unanswered.counts(method, new NoAnswer(method));
    const answered = (minutes: number) => {
      at += minutes * minute;
      return delivery.users.info({ user: ana.id });
    };
    expect([await counts('users.info'), await counts('chat.update')]).toEqual([false, false]);
    await answered(4);
    expect([await counts('users.info'), await counts('chat.update')]).toEqual([false, false]);
    await answered(2);
    expect([await counts('users.info'), await counts('chat.update')]).toEqual([true, false]);
    await answered(10);
    expect([await counts('users.info'), await counts('chat.update')]).toEqual([true, true]);

    desk.faults.onCall('*', dead);
    at += 60 * minute;
    expect([await counts('users.info'), await counts('chat.update')]).toEqual([false, false]);
    desk.faults.clear();
    await answered(1);
    expect([await counts('users.info'), await counts('chat.update')]).toEqual([false, false]);
  });
});
