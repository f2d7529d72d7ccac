import { expect, it } from 'vitest';
import { seeToRoom } from '../../src/slack/events/room-moved.ts';
import { createRooms } from '../../src/slack/rooms.ts';
import { watchRooms } from '../../src/slack/watch-rooms.ts';
import { silent } from '../coordination/setting.ts';
import { testDatabase } from '../database.ts';
import { aDesk, ana } from './deliver/desk.ts';

const database = testDatabase();

it('that a room was sound is forgotten by every replica as soon as one hears that something happened to it', async () => {
  await using desk = await aDesk(database.db);
  const incident = await desk.declares(ana);
  const room = incident.roomId ?? '';
  const now = () => new Date();
  const elsewhere = createRooms({ web: desk.clients.delivery, now });
  const watching = await watchRooms({ ...desk, reading: desk.clients.delivery, rooms: elsewhere, now, log: silent });
  expect(await elsewhere.glance(room, 'private')).toBeNull();
  desk.administrator.convertToPublic(room);
  expect(await elsewhere.glance(room, 'private')).toBeNull();
  await seeToRoom(desk, incident);
  await expect.poll(() => elsewhere.glance(room, 'private'), { timeout: 15_000 }).toBe('public');
  await watching.stop();
});

it('an answer that was on its way when something happened to the room is not remembered', async () => {
  await using desk = await aDesk(database.db);
  const { roomId } = await desk.declares(ana);
  const room = roomId ?? '';
  const { rooms } = desk;
  const asked = rooms.inspect(room, 'private');
  rooms.forget();
  expect(await asked).toBeNull();
  desk.administrator.convertToPublic(room);
  expect(await rooms.glance(room, 'private')).toBe('public');
});
