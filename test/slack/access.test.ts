import { describe, expect, it } from 'vitest';
import { TryAgain } from '../../src/incident/effect.ts';
import type { Incident } from '../../src/incident/incident.ts';
import { type Access, createAccess } from '../../src/slack/access.ts';
import { createPeople } from '../../src/slack/people.ts';
import { createReach } from '../../src/slack/reach.ts';
import { webOptions } from '../../src/slack/web.ts';
import { Clock, silent } from '../coordination/setting.ts';
import { anIncident } from '../incident/makers.ts';
import { startLocalSlack } from '../local-slack.ts';
import { CountingClient } from './counting-client.ts';

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
  const web = new CountingClient(
    botToken,
    { ...webOptions(apiUrl, silent), retryConfig: { retries: 0 } },
    createReach(),
  );
  const clock = new Clock();
  const people = createPeople({ web, teamId: team.id, now: clock.now });
  const { channel } = await web.conversations.create({ name: 'inc-7-amber-falcon', is_private: true });
  const roomId = channel?.id ?? '';
  const archived = new Set<string>();
  const archivedRoomsOf = async (id: string, ids: readonly string[]) =>
    new Set(id === ben ? ids.filter((each) => archived.has(each)) : []);
  const asked = () => web.methods.splice(0).toSorted();
  await web.conversations.invite({ channel: roomId, users: `${ana},${ben}` });
  return {
    web,
    faults,
    clock,
    people,
    access: createAccess({ web, people, coordination: { archivedRoomsOf }, now: clock.now }),
    /** Ben's alone. */
    archived,
    /** How often Slack was asked this since it was last asked for. */
    asked,
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

  it('asks once more when Slack does not answer', async () => {
    await using slack = await aWorkspace();
    for (const method of ['users.info', 'users.conversations']) slack.faults.fail(method, 1, 503);
    expect(await slack.access.maySee(ana, slack.room())).toBe(true);
  });

  it.each(['users.info', 'users.conversations'])(
    'says neither yes nor no while Slack does not answer %s',
    async (method) => {
      await using slack = await aWorkspace();
      slack.faults.rateLimit(method, 1, 30);
      const { access } = slack;
      for (const question of [
        access.maySee(ana, slack.room()),
        access.known(ana, []),
        access.maySee(ana, { ...slack.room(), id: 'INC-999', roomId: null }),
        access.actor(ana, slack.room()),
      ])
        await expect(question).rejects.toThrow(TryAgain);
    },
  );

  it('asks the same of a list, and of one incident, whether there is any that is hidden', async () => {
    await using slack = await aWorkspace();
    const absent = { ...slack.room(), id: 'INC-999', roomId: null, declaredBy: '' };
    const costs = async (ask: (access: Access) => Promise<unknown>) => {
      slack.clock.advance(60_000);
      slack.asked();
      await ask(slack.access.forRequest());
      return slack.asked();
    };
    const both = ['users.conversations', 'users.info'];
    const hidden = slack.room({ declaredBy: ana });
    expect(await costs((access) => access.maySee(farid, hidden))).toEqual(both);
    expect(await costs((access) => access.maySee(farid, absent))).toEqual(both);
    expect(await costs((access) => access.known(farid, [hidden, hidden]))).toEqual(both);
    expect(await costs((access) => access.known(farid, []))).toEqual(both);
  });

  it('asks at once, in one request, all that a form about an incident takes', async () => {
    await using slack = await aWorkspace();
    slack.asked();
    const access = slack.access.forRequest();
    await access.actor(ana, null);
    await access.known(ana, [slack.room()]);
    await access.maySee(ana, slack.room({ roomId: 'CELSEWHERE' }));
    expect(slack.asked()).toEqual(['users.conversations', 'users.info']);
  });

  it('does not ask again and again for whoever is told no, and notices within seconds who came', async () => {
    await using slack = await aWorkspace();
    const incident = slack.room({ declaredBy: ana });
    const seen = () => slack.access.forRequest().maySee(farid, incident);
    expect(await seen()).toBe(false);
    slack.asked();
    expect(await seen()).toBe(false);
    expect(slack.asked()).toEqual([]);
    await slack.web.conversations.invite({ channel: incident.roomId ?? '', users: farid });
    slack.clock.advance(3_000);
    expect(await seen()).toBe(true);
  });

  it('goes on showing an archived room’s incident to those who were in it', async () => {
    await using slack = await aWorkspace();
    const incident = slack.room({ phase: 'closed', declaredBy: ana });
    await slack.web.conversations.archive({ channel: incident.roomId ?? '' });
    slack.archived.add(incident.id);
    expect(await slack.access.maySee(ben, incident)).toBe(true);
    expect(await slack.access.isInRoom(ben, incident)).toBe(true);
    expect(await slack.access.maySee(farid, incident)).toBe(false);
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

  it('are remembered for a minute, their absence and a missing answer not at all', async () => {
    await using slack = await aWorkspace();
    slack.faults.fail('users.info', 1, 503);
    await expect(slack.people.person(ana)).rejects.toThrow('no answer');
    expect(await slack.people.person(ana)).not.toBeNull();
    slack.faults.fail('users.info', 1, 503);
    expect(await slack.people.person(ana)).not.toBeNull();
    slack.clock.advance(60_000);
    await expect(slack.people.person(ana)).rejects.toThrow('no answer');
  });
});
