import { incidentCard, incidentCardText } from '../cards/incident-card.ts';
import { withText } from '../cards/message.ts';
import { ifPublic, linksToName } from '../linked-incidents.ts';
import { type Errand, roomOf } from './errand.ts';
import { pin } from './pin.ts';
import { refresh } from './say.ts';

/** The card as the incident is now; made anew and pinned if somebody deleted it. */
export async function refreshCard(errand: Errand): Promise<void> {
  const { incident, plan, command, coordination } = errand;
  const channelId = roomOf(errand);
  const card = withText(
    incidentCardText(incident),
    incidentCard(incident, plan, command, await linksToName(coordination, incident, ifPublic)),
  );
  if (!(await refresh(errand, 'card', { channelId }, card))) return;
  const post = await coordination.post(incident.id, 'card');
  if (post) await pin(errand, channelId, post.ts);
}
