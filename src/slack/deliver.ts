import type { Destination, Effect } from '../incident/effect.ts';
import type { Errand, Means } from './deliver/errand.ts';
import { carriers } from './deliver/index.ts';
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
      try {
        await carry({ ...others, web: clients.delivery, delivery, incident, plan });
      } catch (error) {
        if (error instanceof NoAnswer && (await unanswered.counts(delivery.key, error)))
          throw new LeftUnanswered(error);
        throw verdictOn(error, delivery.attempt);
      }
      unanswered.settled(delivery.key);
    },
  };
}

async function carry(errand: Errand): Promise<void> {
  const { effect } = errand.delivery;
  if (isMoot(errand)) return;
  const carrier = carriers[effect.type] as (errand: Errand, effect: Effect) => Promise<void>;
  return carrier(errand, effect);
}

/** Closed before its room was begun: there is nobody to tell, and nowhere. */
function isMoot({ incident, delivery }: Errand): boolean {
  const { effect, attempt } = delivery;
  const begun = effect.type === 'open-room' && attempt > 1;
  const concernsThat = ['report-set-aside', 'tell-wait', 'remove-trial'].includes(effect.type);
  return incident.phase === 'closed' && !incident.roomId && !begun && !concernsThat;
}
