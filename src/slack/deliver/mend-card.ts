import type { Errand } from './errand.ts';
import { roomOf } from './errand.ts';
import { pin } from './pin.ts';
import { refreshCard } from './refresh-card.ts';

/** The card stands there as the incident is now, and is pinned, whatever somebody did to it. */
export async function mendCard(errand: Errand): Promise<void> {
  const { coordination, incident } = errand;
  await refreshCard(errand);
  const post = await coordination.post(incident.id, 'card');
  if (post) await pin(errand, roomOf(errand), post.ts);
  await coordination.mended(incident.id, 'card');
}
