import type { Destination, Effect } from '../incident/effect.ts';
import { laneOf } from '../incident/lane.ts';
import type { Errand, Means } from './deliver/errand.ts';
import { carriers } from './deliver/index.ts';
import { heldIfRoomIsLost, requireRoom } from './deliver/require-room.ts';
import { createUnanswered } from './deliver/unanswered.ts';
import { LeftUnanswered, NoAnswer, verdictOn } from './slack-fault.ts';
import type { SlackClients } from './web.ts';

/** Where effects become messages, channels and files. */
export function createDestination(means: Omit<Means, 'web'> & { readonly clients: SlackClients }): Destination {
  const { clients, ...others } = means;
  const unanswered = createUnanswered(clients.delivery, means.now);
  return {
    async deliver(delivery) {
      const incident = await means.coordination.incident(delivery.incidentId);
      const plan = await means.coordination.planOf(incident);
      const errand = { ...others, web: clients.delivery, delivery, incident, plan };
      try {
        await carry(errand);
      } catch (error) {
        if (error instanceof NoAnswer && (await unanswered.counts(delivery.key, error)))
          throw new LeftUnanswered(error);
        const fault = goesToRoom(errand) ? await heldIfRoomIsLost(errand, error) : error;
        throw verdictOn(fault, delivery.attempt);
      }
      unanswered.settled(delivery.key);
    },
  };
}

async function carry(errand: Errand): Promise<void> {
  const { effect } = errand.delivery;
  if (isMoot(errand)) return;
  if (goesToRoom(errand)) await requireRoom(errand, errand.incident.roomId ?? '');
  const carrier = carriers[effect.type] as (errand: Errand, effect: Effect) => Promise<void>;
  return carrier(errand, effect);
}

/** Archiving copes with a room that is not as it should be, and opening has none yet. */
const coping: ReadonlySet<Effect['type']> = new Set(['archive-room', 'open-room', 'remove-trial']);

function goesToRoom({ delivery, incident }: Errand): boolean {
  const { effect, teamId } = delivery;
  if (coping.has(effect.type)) return false;
  return incident.roomId !== null && laneOf(effect, incident.id, teamId) === `room/${incident.id}`;
}

/** Closed before its room was begun, or once it was lost: there is nobody to tell, and nowhere. */
function isMoot(errand: Errand): boolean {
  const { incident, delivery } = errand;
  const { effect, attempt } = delivery;
  if (incident.phase === 'closed' && incident.roomTrouble && goesToRoom(errand)) return true;
  const begun = effect.type === 'open-room' && attempt > 1;
  const concernsThat = ['report-set-aside', 'tell-wait', 'remove-trial'].includes(effect.type);
  return incident.phase === 'closed' && !incident.roomId && !begun && !concernsThat;
}
