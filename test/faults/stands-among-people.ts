import type { Person } from '../person.ts';
import { type House, settled } from './house.ts';
import { commanded, type Stand, stored, ticks, types } from './stands.ts';

/** Chloé is in the room that Ben commands. */
export async function joined(house: House): Promise<Stand> {
  const stand = await commanded(house);
  await types(house, 'ben', stand, 'add @chloe', 'people-added');
  return stand;
}

/** Deniz is briefed. */
export async function briefed(house: House): Promise<Stand> {
  const stand = await commanded(house);
  await types(house, 'ben', stand, 'brief @deniz', 'people-briefed');
  return stand;
}

/** Ben, who commands, wants each update in a direct message as well. */
export async function followed(house: House): Promise<Stand> {
  const stand = await commanded(house);
  await types(house, 'ben', stand, 'follow', 'followed');
  return stand;
}

/** Chloé, who is offered command, has read that she is. */
export async function offered(house: House): Promise<Stand> {
  const stand = await commanded(house);
  await types(house, 'ben', stand, 'handover commander @chloe Legal is on the call', 'handover-offered');
  return stand;
}

/** Ben, who offers command, leads communications too: no empty seat is told of while he waits. */
export async function offeredBySomebodyBusy(house: House): Promise<Stand> {
  const stand = await commanded(house);
  await types(house, 'ben', stand, 'claim communications', 'role-assigned');
  await types(house, 'ben', stand, 'handover commander @chloe Legal is on the call', 'handover-offered');
  return stand;
}

export async function openBrief(chloe: Person): Promise<void> {
  await chloe.clicks('Read the brief', { in: '@muster' });
  await chloe.seesModal('Handover');
}

export async function declinesLater(chloe: Person): Promise<void> {
  await chloe.clicks('Not now', { in: '@muster' });
  await chloe.seesModal('Not now');
}

/** Ben has five minutes left for a task of his. */
export async function owing(house: House): Promise<Stand> {
  const stand = await commanded(house);
  await types(house, 'ben', stand, 'task Call the bank @ben in 5m', 'task-added');
  return stand;
}

export async function remindedOfTask(house: House): Promise<Stand> {
  const stand = await owing(house);
  await laterOn(house, 6);
  await stored(house, stand.number, 'tasks-reminded');
  await settled(house.db);
  return stand;
}

/** Ben is scribe too, and has a task. */
export async function owned(house: House): Promise<Stand> {
  const stand = await commanded(house);
  await types(house, 'ben', stand, 'task Save the logs @ben', 'task-added');
  await types(house, 'ben', stand, 'claim scribe', 'role-assigned');
  return stand;
}

/** What another replica would find when so many minutes have gone by: the telling is left to whoever is there. */
export async function laterOn({ db }: Pick<House, 'db'>, minutes: number): Promise<void> {
  await ticks(db, () => new Date(Date.now() + minutes * 60_000));
}
