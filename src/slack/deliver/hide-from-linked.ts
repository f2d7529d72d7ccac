import type { Incident } from '../../incident/incident.ts';
import type { Errand } from './errand.ts';

/** Those at the other ends of its links name a private incident no more, neither on a card nor in a draft of a review. */
export async function hideFromLinked(errand: Errand): Promise<void> {
  const { coordination, incident, team } = errand;
  for (const { number } of incident.links) {
    const other = await coordination.incidentNumbered(team.id, number);
    if (other && !other.removed) await hideFrom(errand, other);
  }
}

/** Draws anew what in this incident's room names others. */
export async function hideFrom({ coordination, delivery }: Errand, other: Incident): Promise<void> {
  if (!other.roomId) return;
  await coordination.renew(delivery.key, other.id, { type: 'refresh-card' });
  if (other.review?.state === 'drafted') await coordination.renew(delivery.key, other.id, { type: 'compose-review' });
}
