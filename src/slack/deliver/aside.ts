import type { Aside } from '../../incident/effect.ts';
import { type Errand, roomOf } from './errand.ts';
import type { Place } from './say.ts';

/** The room itself, or for what is to interrupt nobody the card's thread. */
export async function placeInRoom(errand: Errand, { aside }: Aside): Promise<Place> {
  return aside ? besideCard(errand) : { channelId: roomOf(errand) };
}

/** The card's thread; that of the news an entry was, where that stands in the room. */
export async function besideCard(errand: Errand, entry?: number): Promise<Place> {
  const { coordination, incident } = errand;
  const channelId = roomOf(errand);
  const news = entry === undefined ? null : await coordination.post(incident.id, `news/${entry}`);
  const card = await coordination.post(incident.id, 'card');
  const parent = [news, card].find((post) => post?.channelId === channelId);
  return parent ? { channelId, threadTs: parent.ts } : { channelId };
}
