import { expect, it } from 'vitest';
import { SlackFault } from '../../../src/slack/slack-fault.ts';
import { testDatabase } from '../../database.ts';
import { aDesk, ana, ben, erin, farid } from './desk.ts';
import { directly } from './reading.ts';

const database = testDatabase();
const remove = { type: 'remove-people', people: [farid.id], reason: 'zebrareason' } as const;

it('says to the asker and the commander where Slack keeps someone in the room, and shows that person nothing', async () => {
  await using desk = await aDesk(database.db);
  const incident = await desk.declares(ana, { commander: ben.id, invited: [erin.id, farid.id] });
  const before = await directly(desk, 'erin');
  desk.clients.delivery.conversations.kick = async () => {
    throw new SlackFault('conversations.kick', 'restricted_action');
  };
  await desk.does(incident, { type: 'assign', role: 'deputy', person: ana.id, reason: '' }, ben);
  const removed = await desk.does(incident, remove, ana);
  for (const name of ['ana', 'ben']) {
    const said = (await directly(desk, name)).join('\n');
    expect(said).toContain('Slack does not let me take');
    expect(said).toContain('restricted_action');
    expect(said).not.toContain('zebrareason');
  }
  expect(await directly(desk, 'erin')).toEqual(before);
  expect(await desk.access.sight(farid.id, removed)).toBe('nothing');
  expect(await desk.access.isInRoom(farid.id, removed)).toBe(false);
});

it('takes nobody out who was brought back meanwhile', async () => {
  await using desk = await aDesk(database.db);
  const incident = await desk.declares(ana, { commander: ben.id, invited: [farid.id] });
  desk.faults.fail('conversations.kick', 1, 503);
  await desk.begins(incident, remove, ben);
  await desk.does(incident, { type: 'add-people', people: [farid.id] }, ben);
  const { members } = await desk.clients.delivery.conversations.members({ channel: incident.roomId ?? '' });
  expect(members).toContain(farid.id);
});
