import { handoverOffered } from '../../incident/handover.ts';
import { handoverRequest, reliefRequest } from '../cards/handover-notes.ts';
import { roomLink } from '../room-link.ts';
import { placeInRoom } from './aside.ts';
import { awaitInvitation } from './await-invitation.ts';
import { mayHear, tellDirectly } from './direct.ts';
import type { EffectOf, Errand } from './errand.ts';
import { say } from './say.ts';

/** Asks who was offered a role once they are in the room, else the room, if it is offered still. */
export async function offerHandover(errand: Errand, { offer, aside }: EffectOf<'offer-handover'>): Promise<void> {
  const { incident, plan, team, coordination } = errand;
  const handover = handoverOffered(incident, offer);
  if (!handover) return;
  const { to } = handover;
  if (to === null) {
    const post = await say(
      errand,
      'asked',
      await placeInRoom(errand, { aside }),
      reliefRequest(incident, plan, handover),
    );
    return coordination.keepPost(incident.id, `handover/${offer}`, post);
  }
  if (!(await mayHear(errand, to))) return awaitInvitation(errand, to);
  const post = await tellDirectly(errand, to, handoverRequest(incident, plan, handover, roomLink(incident, team)));
  await coordination.keepPost(incident.id, `handover/${offer}`, post);
}
