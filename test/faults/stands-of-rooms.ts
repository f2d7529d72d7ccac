import type { Person } from '../person.ts';
import { type House, settled } from './house.ts';
import { commanded, declared, declaredPublicly, type Stand, stored, types } from './stands.ts';

/** A host is in the scope. */
export async function scoped(house: House): Promise<Stand> {
  const stand = await declared(house);
  await types(house, 'ben', stand, 'scope add host web-01', 'scope-added');
  return stand;
}

/** The one before is open too. */
export async function twoOpen(house: House): Promise<Stand> {
  const { number: other } = await declared(house);
  return { ...(await declared(house)), other };
}

/** A public incident, of which an update was posted. */
export async function told(house: House): Promise<Stand> {
  const stand = await declaredPublicly(house);
  await types(house, 'ana', stand, 'update Twelve people got the mail', 'update-posted');
  return stand;
}

export async function openPrivacy(ana: Person, { room }: Stand): Promise<void> {
  await ana.says(room, '/incident private a colleague is suspected');
  await ana.seesModal('Make it private');
}

/** Closed, and its room archived. */
export async function closedAway(house: House): Promise<Stand> {
  const stand = await commanded(house);
  await types(house, 'ben', stand, 'close false-positive it was a test', 'closed');
  return stand;
}

/** Somebody deleted the room, and Ben was asked. */
export async function gone(house: House): Promise<Stand> {
  const stand = await commanded(house);
  house.slack.workspace.administrator.delete(stand.room);
  await stored(house, stand.number, 'room-lost');
  await settled(house.db);
  return stand;
}
