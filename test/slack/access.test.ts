import { describe, expect, it } from 'vitest';
import type { Incident } from '../../src/incident/incident.ts';
import { createAccess } from '../../src/slack/access.ts';
import { createPeople } from '../../src/slack/people.ts';
import { slackClients } from '../../src/slack/web.ts';
import { Clock, silent } from '../coordination/setting.ts';
import { anIncident } from '../incident/makers.ts';
import { startLocalSlack } from '../local-slack.ts';

const [ana, ben, farid, gus, olga, bot, nobody] = [
  'U01ANA',
  'U02BEN',
  'U06FARID',
  'U07GUS',
  'U08OLGA',
  'U09APP',
  'U0NOBODY',
];

/** A workspace with a private room in which Ana and Ben are. */
async function aWorkspace() {
  const local = await startLocalSlack();
  const { botToken, apiUrl, faults, team } = local.workspace;
  const { delivery: web } = slackClients({ botToken, apiUrl, log: silent });
  const clock = new Clock();
  const people = createPeople({ web, teamId: team.id, now: clock.now });
  const { channel } = await web.conversations.create({ name: 'inc-7-amber-falcon', is_private: true });
  const roomId = channel?.id ?? '';
  await web.conversations.invite({ channel: roomId, users: `${ana},${ben}` });
  return {
    web,
    faults,
    clock,
    people,
    access: createAccess({ web, people, now: clock.now }),
    room: (overrides: Partial<Incident> = {}) => anIncident({ roomId, declaredBy: farid, ...overrides }),
    leaves: (user: string) => web.conversations.kick({ channel: roomId, user }),
    [Symbol.asyncDispose]: () => local.close(),
  };
}

describe('who may know', () => {
  it('shows a private incident to those in its room, and to nobody else', async () => {
    await using slack = await aWorkspace();
    const seen = async (id: string) => slack.access.maySee(id, slack.room());
    expect(await Promise.all([ana, ben].map(seen))).toEqual([true, true]);
    expect(await Promise.all([farid, gus, olga, bot, nobody].map(seen))).toEqual([false, false, false, false, false]);
  });

  it('shows a public one to every full member of the workspace, and to no guest, stranger or bot', async () => {
    await using slack = await aWorkspace();
    const seen = async (id: string) => slack.access.maySee(id, slack.room({ visibility: 'public' }));
    expect(await Promise.all([ana, farid].map(seen))).toEqual([true, true]);
    expect(await Promise.all([gus, olga, bot, nobody].map(seen))).toEqual([false, false, false, false]);
  });

  it('does not show a guest the private incident in whose room they sit', async () => {
    await using slack = await aWorkspace();
    const incident = slack.room();
    await slack.web.conversations.invite({ channel: incident.roomId ?? '', users: gus });
    expect(await slack.access.maySee(gus, incident)).toBe(false);
    expect(await slack.access.actor(gus, incident)).toMatchObject({ guest: true });
  });

  it('lets whoever declared see an incident whose room is not open yet', async () => {
    await using slack = await aWorkspace();
    const incident = slack.room({ roomId: null });
    expect(await slack.access.maySee(farid, incident)).toBe(true);
    expect(await slack.access.maySee(ana, incident)).toBe(false);
  });

  it('notices at once who came, and within a minute who left', async () => {
    await using slack = await aWorkspace();
    const incident = slack.room();
    expect(await slack.access.isInRoom(farid, incident)).toBe(false);
    await slack.web.conversations.invite({ channel: incident.roomId ?? '', users: farid });
    expect(await slack.access.isInRoom(farid, incident)).toBe(true);
    await slack.leaves(farid);
    slack.clock.advance(60_000);
    expect(await slack.access.isInRoom(farid, incident)).toBe(false);
  });

  it('takes no answer for a no, and says so only where it is asked for the truth', async () => {
    await using slack = await aWorkspace();
    slack.faults.fail('users.conversations', 3, 503);
    expect(await slack.access.maySee(ana, slack.room())).toBe(false);
    expect(await slack.access.actor(ana, slack.room())).toMatchObject({ inRoom: false, guest: false });
    await expect(slack.access.isInRoom(ana, slack.room())).rejects.toThrow('no answer');
    expect(await slack.access.maySee(ana, slack.room())).toBe(true);
  });

  it('asks once for a whole list', async () => {
    await using slack = await aWorkspace();
    const incidents = [slack.room(), slack.room({ id: 'other', roomId: 'CELSEWHERE' }), slack.room({ id: 'third' })];
    slack.faults.fail('users.conversations', 1, 503);
    expect(await slack.access.visible(ana, incidents)).toEqual([]);
    expect((await slack.access.visible(ana, incidents)).map(({ id }) => id)).toEqual(['incident-7', 'third']);
  });
});

describe('people', () => {
  it('are known by id, by address and by group', async () => {
    await using slack = await aWorkspace();
    expect(await slack.people.person(gus)).toMatchObject({ id: gus, guest: true, bot: false, deactivated: false });
    expect(await slack.people.person(olga)).toMatchObject({ guest: true });
    expect(await slack.people.person(bot)).toMatchObject({ bot: true });
    expect(await slack.people.person(nobody)).toBeNull();
    expect(await slack.people.personIdByEmail('Ana@Example.com')).toBe(ana);
    expect(await slack.people.personIdByEmail('nobody@example.com')).toBeNull();
    expect(await slack.people.membersOfGroup('security-oncall')).toEqual([ana, ben]);
    expect(await slack.people.membersOfGroup('no-such-group')).toBeNull();
  });

  it('are remembered for some minutes, their absence and a missing answer not at all', async () => {
    await using slack = await aWorkspace();
    slack.faults.fail('users.info', 1, 503);
    await expect(slack.people.person(ana)).rejects.toThrow('no answer');
    expect(await slack.people.person(ana)).not.toBeNull();
    slack.faults.fail('users.info', 1, 503);
    expect(await slack.people.person(ana)).not.toBeNull();
    slack.clock.advance(5 * 60_000);
    await expect(slack.people.person(ana)).rejects.toThrow('no answer');
  });
});
