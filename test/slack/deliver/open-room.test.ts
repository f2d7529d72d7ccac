import { describe, expect, it } from 'vitest';
import { testDatabase } from '../../database.ts';
import { aDesk, ana, ben, type Desk, gus, olga } from './desk.ts';
import { directly, posted } from './reading.ts';

const database = testDatabase();

describe('opening a room', () => {
  it('makes a private channel whose name, topic and purpose say nothing of the matter', async () => {
    await using desk = await aDesk(database.db);
    const incident = await desk.declares(ana);
    const room = await (await desk.screen('ana')).seesChannel(incident.roomId ?? '');
    expect(room).toMatchObject({ kind: 'private', name: `inc-${incident.number}-${incident.codeName}` });
    expect(`${room.name} ${room.topic} ${room.purpose}`).not.toMatch(/payroll|phishing|sev\d/i);
  });

  it('pins the card, tells the first tasks and asks for a commander', async () => {
    await using desk = await aDesk(database.db);
    const { roomId } = await desk.declares(ana);
    const messages = await desk.reads('ana', roomId ?? '');
    expect(messages.filter(({ pinned }) => pinned).map(({ text }) => text)).toEqual([
      expect.stringContaining('Payroll mail asks for passwords'),
    ]);
    expect((await posted(desk, roomId)).map(({ text }) => text)).toEqual([
      expect.stringContaining('Payroll mail'),
      'What detection asks for',
      expect.stringContaining('Who leads the response?'),
    ]);
  });

  it('asks for nobody when the declarer named a commander', async () => {
    await using desk = await aDesk(database.db);
    const { roomId } = await desk.declares(ana, { commander: ben.id });
    const said = (await posted(desk, roomId)).map(({ text }) => text);
    expect(said).not.toContainEqual(expect.stringContaining('Who leads'));
    expect(await directly(desk, 'ben')).toEqual([expect.stringContaining('You are *Commander*')]);
  });

  it('brings in the declarer and whom the plan calls, and names to the declarer who could not be and why', async () => {
    await using desk = await aDesk(database.db, {
      plan: (plan) => ({
        ...plan,
        severities: plan.severities.map((each) => ({
          ...each,
          invite: { people: ['chloe@example.com', 'nobody@example.com'], groups: ['sre-oncall', 'no-such-group'] },
        })),
      }),
    });
    const incident = await desk.declares(ana, { invited: [gus, olga] });
    const room = await (await desk.screen('ana')).seesChannel(incident.roomId ?? '');
    expect(room.members.toSorted()).toEqual(['U01ANA', 'U02BEN', 'U03CHLOE', 'U05ERIN', 'U09APP']);
    const [note] = await directly(desk, 'ana');
    expect(note).toContain('<@U07GUS> (a guest, or of another organisation)');
    expect(note).toContain('<@U08OLGA> (a guest, or of another organisation)');
    expect(note).toContain('`nobody@example.com` (nobody here has this address)');
    expect(note).toContain('`@no-such-group` (this workspace has no such group)');
    expect(note).toContain('Nobody has been paged');
  });

  it('makes no channel when it cannot make a private one, and tells the declarer', async () => {
    await using desk = await aDesk(database.db, {
      manifest: ({ oauth_config: { scopes } }) => {
        scopes.bot = scopes.bot.filter((scope) => scope !== 'groups:write');
      },
    });
    const incident = await desk.declares(ana);
    expect(incident.roomId).toBeNull();
    const channels = await (await desk.screen('ana')).channels();
    expect(channels.filter(({ name }) => name.startsWith('inc-'))).toEqual([]);
    const [note] = await directly(desk, 'ana');
    expect(note).toContain('its room could not be opened');
    expect(note).not.toMatch(/payroll|phishing|sev\d/i);
  });

  it('takes up no channel that is less closed than the room must be', async () => {
    await using desk = await aDesk(database.db);
    const probe = await desk.declares(ana);
    const taken = `inc-${probe.number + 1}-${probe.codeName}`;
    await desk.clients.delivery.conversations.create({ name: taken, is_private: false });
    const incident = await desk.declares(ana);
    const room = await (await desk.screen('ana')).seesChannel(incident.roomId ?? '');
    expect(room).toMatchObject({ kind: 'private', name: `${taken}-2` });
  });
});

/** Those that only Muster is in, too. */
async function roomsOf(desk: Desk): Promise<unknown[]> {
  const types = 'public_channel,private_channel';
  const { channels = [] } = await desk.clients.delivery.users.conversations({ types });
  return channels.filter(({ name }) => name?.startsWith('inc-'));
}

describe('opening a room over a bad line', () => {
  const calls = [
    'conversations.create',
    'conversations.invite',
    'conversations.setTopic',
    'conversations.setPurpose',
    'conversations.open',
    'chat.postMessage',
    'pins.add',
    'users.info',
    'usergroups.list',
  ];

  async function expectOneOfEach(desk: Desk): Promise<void> {
    const { id } = await desk.declares(ana);
    const screen = await desk.screen('ana');
    await screen.sees('@muster', 'is open, and you are in its room');
    const { roomId } = await desk.settled(id);
    expect(await roomsOf(desk)).toHaveLength(1);
    expect(await posted(desk, roomId)).toHaveLength(3);
    expect(await directly(desk, 'ana')).toHaveLength(1);
  }

  it.each(calls)('does everything once when the answer to %s is lost', async (method) => {
    await using desk = await aDesk(database.db);
    desk.faults.loseResponse(method, 1);
    await expectOneOfEach(desk);
  });

  it('does everything once when the answer to each message in turn is lost', async () => {
    await using desk = await aDesk(database.db);
    desk.faults.loseResponse('chat.postMessage', 4);
    await expectOneOfEach(desk);
  });

  it.each(calls)('waits when Slack limits %s', async (method) => {
    await using desk = await aDesk(database.db);
    desk.faults.rateLimit(method, 1, 0);
    await expectOneOfEach(desk);
  });
});
