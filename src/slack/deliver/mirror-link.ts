import { Repeat } from '../../coordination/coordination.ts';
import { muster } from '../../incident/incident.ts';
import { mirrored } from '../../incident/link.ts';
import { type EffectOf, type Errand, entryOf } from './errand.ts';
import { hideFrom } from './hide-from-linked.ts';

/** Writes a link down on its other side, once. */
export async function mirrorLink(errand: Errand, { entry }: EffectOf<'mirror-link'>): Promise<void> {
  const { coordination, delivery, incident, team } = errand;
  const { event } = await entryOf(errand, entry);
  if (event.type !== 'linked' && event.type !== 'unlinked') return;
  const other = await coordination.incidentNumbered(team.id, event.number);
  if (!other || other.removed) return;
  if (event.shown && other.visibility === 'private') await hideFrom(errand, incident);
  try {
    await coordination.coordinate(`${delivery.key}/mirror`, other.id, mirrored(incident, event), muster);
  } catch (error) {
    if (!(error instanceof Repeat)) throw error;
  }
}
