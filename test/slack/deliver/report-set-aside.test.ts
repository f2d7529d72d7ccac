import { describe, expect, it } from 'vitest';
import type { Declaration } from '../../../src/incident/incident.ts';
import { testDatabase } from '../../database.ts';
import { aDesk, ana, ben, chloe, type Desk, farid } from './desk.ts';
import { directly, markupOf, posted } from './reading.ts';

const database = testDatabase();

/** Nothing can be announced there, as Muster is not in it. */
const unannounced: Parameters<typeof aDesk>[1] = {
  plan: (plan) => ({ ...plan, announcements: { channel: 'engineering', mentionPrivate: true } }),
};

const told = /it could not be announced/;

/** A desk where something was given up of an incident that Ben commands and Chloé is deputy of. */
async function givingUp(desk: Desk, before: (roomId: string) => Promise<void>, declaration: Partial<Declaration> = {}) {
  const { roomId, id } = await desk.declares(farid, { commander: ben.id, invited: [ana.id], ...declaration });
  const deputy = { type: 'assign', role: 'deputy', person: chloe.id, reason: '' } as const;
  const incident = await desk.does(await desk.coordination.incident(id), deputy, ben);
  await before(roomId ?? '');
  return desk.does(incident, { type: 'close', resolution: 'benign', duplicateOf: null, summary: 'a drill' }, ben);
}

const leaving =
  (desk: Desk, ...people: readonly string[]) =>
  async (channel: string) => {
    for (const user of people) await desk.clients.web.conversations.kick({ channel, user });
    desk.passes(2 * 60_000);
  };

async function reportsTo(desk: Desk, name: string): Promise<readonly string[]> {
  return (await directly(desk, name)).filter((each) => told.test(each));
}

describe('that something was given up', () => {
  it('is told to the commander, with what to do and a button that tries again', async () => {
    await using desk = await aDesk(database.db, unannounced);
    await givingUp(desk, async () => {});
    expect((await reportsTo(desk, 'ben')).at(-1)).toMatch(/Why.*not in #engineering[\s\S]*What you can do/);
    expect(await reportsTo(desk, 'chloe')).toEqual([]);
    const ben = await desk.screen('ben');
    const dm = await ben.reads('@muster');
    expect(JSON.stringify(dm.at(-1)?.blocks)).toContain('Try again');
  });

  it('is told to the deputy when the commander is not in the room any more', async () => {
    await using desk = await aDesk(database.db, unannounced);
    await givingUp(desk, leaving(desk, ben.id));
    expect((await reportsTo(desk, 'chloe')).at(-1)).toMatch(/I could not reach <@U02BEN>/);
  });

  it('is told to whoever declared when nobody who commands can be reached', async () => {
    await using desk = await aDesk(database.db, unannounced);
    await givingUp(desk, leaving(desk, ben.id, chloe.id));
    expect((await reportsTo(desk, 'farid')).at(-1)).toMatch(/I could not reach <@U02BEN> and <@U03CHLOE>/);
  });

  it('is told to the room when nobody can be told alone', async () => {
    await using desk = await aDesk(database.db, unannounced);
    const incident = await givingUp(desk, leaving(desk, ben.id, chloe.id, farid.id));
    const room = (await posted(desk, incident.roomId)).map(markupOf);
    expect(room.filter((each) => told.test(each)).at(-1)).toMatch(/<@U02BEN>, <@U03CHLOE> and <@U06FARID>/);
  });

  it('is told to the room when Slack lets Muster write to nobody', async () => {
    await using desk = await aDesk(database.db, {
      ...unannounced,
      manifest: ({ oauth_config: { scopes } }) => {
        scopes.bot = scopes.bot.filter((scope) => scope !== 'im:write');
      },
    });
    const incident = await givingUp(desk, async () => {});
    const room = (await posted(desk, incident.roomId)).map(markupOf);
    expect(room.filter((each) => told.test(each)).at(-1)).toContain('I could not reach <@U02BEN>');
  });
});
