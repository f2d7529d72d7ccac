import { requireRight } from '../incident/authority.ts';
import { Refusal } from '../incident/refusal.ts';
import type { Database } from '../store/database.ts';
import { lockIncident } from '../store/incidents.ts';
import { announce } from '../store/outbox.ts';
import { effectKeyed, restore } from '../store/set-aside.ts';
import type { Coordination } from './coordination.ts';
import type { PlanShelf } from './plan-shelf.ts';
import { refuseRepeat } from './refuse-repeat.ts';

/**
 * What was given up is delivered after all. The timeline tells of the response and not of how Muster's messages travel,
 * so this stands in it as little as that something was given up.
 */
export function retrier({ db, shelf }: { readonly db: Database; readonly shelf: PlanShelf }): Coordination['tryAgain'] {
  return (request, key, by) =>
    db.transaction(async (tx) => {
      const effect = await effectKeyed(tx, key);
      if (!effect) throw new Refusal('not-found', 'There is nothing left to try again here.');
      const { incident } = await lockIncident(tx, effect.incidentId);
      requireRight(incident, await shelf.planOf(tx, incident), by, 'try-again');
      await refuseRepeat(tx, incident.teamId, request);
      if (await restore(tx, key)) {
        await announce(tx);
        return 'begun';
      }
      return effect.done ? 'done' : 'under-way';
    });
}
