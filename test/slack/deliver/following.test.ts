import { expect, it } from 'vitest';
import type { Command, Incident } from '../../../src/incident/incident.ts';
import type { Invitees, Plan } from '../../../src/incident/plan.ts';
import { testDatabase } from '../../database.ts';
import { aDesk, ana, ben, type Desk, erin, farid, gus } from './desk.ts';
import { directly } from './reading.ts';

const database = testDatabase();
const nobody: Invitees = { people: [], groups: [] };
const outside = (person: typeof farid) => ({ ...person, inRoom: false });

const update = (known: string): Command => ({ type: 'post-update', known, doing: '', need: '', nextAt: null });

function followedBy(plan: Plan, severity: string, followers: Invitees): Plan {
  const severities = plan.severities.map((each) => ({
    ...each,
    followers: each.name === severity ? followers : nobody,
  }));
  return { ...plan, severities };
}

/** What Muster wrote to them since they were last looked at. */
async function fresh(desk: Desk, name: string, before: readonly string[]): Promise<string[]> {
  return (await directly(desk, name)).slice(before.length);
}

it('tells who follows what changed since the update before, then the update', async () => {
  await using desk = await aDesk(database.db);
  let incident = await desk.declares(ana, { visibility: 'public', title: 'Shop is slow' });
  incident = await desk.does(incident, { type: 'change-severity', to: 'sev3', reason: '' }, ana);
  incident = await desk.does(incident, { type: 'follow' }, outside(farid));
  expect(await directly(desk, 'farid')).toEqual([]);
  incident = await desk.does(incident, { type: 'change-severity', to: 'sev1', reason: '' }, ana);
  incident = await desk.does(incident, update('Disks are full'), ana);
  const [first = ''] = await directly(desk, 'farid');
  expect(first).toMatch(/Update.*Shop is slow[\s\S]*Changed:.*~SEV3~.*SEV1[\s\S]*Disks are full[\s\S]*unfollow INC-\d/);
  await desk.does(incident, update('Disks are empty'), ana);
  const [, second = ''] = await directly(desk, 'farid');
  expect(second).toContain('Disks are empty');
  expect(second).not.toContain('Changed');
});

it('has those follow whom the plan names for the severity, no guest, and writes to none of them in the room', async () => {
  const people = ['farid@example.com', 'gus@contractor.example', 'ben@example.com'];
  await using desk = await aDesk(database.db, { plan: (plan) => followedBy(plan, 'sev2', { people, groups: [] }) });
  let incident = await desk.declares(ana, { visibility: 'public', invited: [ben.id] });
  expect(incident.followers.map(({ person }) => person)).toEqual([farid.id, ben.id]);
  expect((await directly(desk, 'farid')).join()).toContain('By the response plan you follow');
  const before = await directly(desk, 'ben');
  expect(before.join()).not.toContain('you follow');
  incident = await desk.does(incident, update('Disks are full'), ana);
  expect((await directly(desk, 'farid')).at(-1)).toContain('Disks are full');
  expect(await directly(desk, 'ben')).toEqual(before);
  incident = await desk.does(incident, { type: 'follow' }, ben);
  await desk.does(incident, update('Disks are empty'), ana);
  expect((await fresh(desk, 'ben', before)).join()).toContain('Disks are empty');
  expect(await desk.access.sight(gus, incident)).toBe('nothing');
});

it('sends nothing to who lost sight of it, who follows no more from then on', async () => {
  await using desk = await aDesk(database.db);
  const { id } = await desk.declares(ana, { title: 'zebratitle', invited: [farid.id] });
  let incident: Incident = await desk.coordination.incident(id);
  incident = await desk.does(incident, { type: 'brief-people', people: [erin.id] }, ana);
  incident = await desk.does(incident, { type: 'follow' }, outside(erin));
  incident = await desk.does(incident, { type: 'follow' }, farid);
  const before = await directly(desk, 'erin');
  incident = await desk.does(incident, update('Twelve people clicked'), ana);
  const [told = '', ...more] = await fresh(desk, 'erin', before);
  expect([told.includes('Twelve people clicked'), more]).toEqual([true, []]);
  expect((await directly(desk, 'farid')).join()).toContain('Twelve people clicked');

  incident = await desk.does(incident, { type: 'stop-briefing', people: [erin.id] }, ana);
  await desk.clients.delivery.conversations.kick({ channel: incident.roomId ?? '', user: farid.id });
  desk.passes(61_000);
  const [erinBefore, faridBefore] = [await directly(desk, 'erin'), await directly(desk, 'farid')];
  incident = await desk.does(incident, update('Thirteen people clicked'), ana);
  expect(incident.followers).toEqual([]);
  expect([await directly(desk, 'erin'), await directly(desk, 'farid')]).toEqual([erinBefore, faridBefore]);
  expect((await desk.coordination.timeline(id)).filter(({ event }) => event.type === 'unfollowed')).toHaveLength(2);
});

it('sends the update to who asked for it, once, and the card says how many wait until then', async () => {
  await using desk = await aDesk(database.db);
  let incident = await desk.declares(ana, { visibility: 'public', title: 'Shop is slow' });
  const card = async () => JSON.stringify((await desk.reads('ana', incident.roomId ?? '')).map(({ blocks }) => blocks));
  for (const by of [farid, erin, farid]) incident = await desk.does(incident, { type: 'request-update' }, outside(by));
  expect(await card()).toContain('2 people wait for an update');
  const posted = (await desk.reads('ana', incident.roomId ?? '')).length;
  incident = await desk.does(incident, update('Disks are full'), ana);
  expect(await card()).not.toContain('people wait');
  for (const name of ['farid', 'erin']) {
    const told = await directly(desk, name);
    expect(told).toHaveLength(1);
    expect(told[0]).toMatch(/Disks are full[\s\S]*You asked for this update/);
  }
  expect((await desk.reads('ana', incident.roomId ?? '')).length).toBe(posted + 1);
  await desk.does(incident, update('Disks are empty'), ana);
  expect(await directly(desk, 'farid')).toHaveLength(1);
});
