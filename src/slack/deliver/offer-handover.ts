import { handoverOffered } from '../../incident/handover.ts';
import { handoverRequest, reliefRequest } from '../cards/handover-notes.ts';
import { roomLink } from '../room-link.ts';
import { awaitInvitation } from './await-invitation.ts';
import { mayHear, tellDirectly } from './direct.ts';
import { type EffectOf, type Errand, roomOf } from './errand.ts';
import { say } from './say.ts';

/** Asks who was offered a role once they are in the room, else the room, if it is offered still. */
export async function offerHandover(errand: Errand, { offer }: EffectOf<'offer-handover'>): Promise<void> {
  const { incident, plan, team, coordination } = errand;
  const handover = handoverOffered(incident, offer);
  if (!handover) return;
  const { to } = handover;
  if (to === null) {
    const post = await say(errand, 'asked', { channelId: roomOf(errand) }, reliefRequest(incident, plan, handover));
    return coordination.keepPost(incident.id, `handover/${offer}`, post);
  }
  if (!(await mayHear(errand, to))) return awaitInvitation(errand, to);
  const post = await tellDirectly(errand, to, handoverRequest(incident, plan, handover, roomLink(incident, team)));
  await coordination.keepPost(incident.id, `handover/${offer}`, post);
}
