import { nextAlarm } from '../incident/alarm.ts';
import { decide } from '../incident/decide.ts';
import { keepAlarm, lockIncident, saveIncident } from '../store/incidents.ts';
import { forgetRequest } from '../store/requests.ts';
import { storable } from '../store/storable.ts';
import type { Coordination } from './coordination.ts';
import type { CoordinationDependencies } from './create-coordination.ts';
import type { PlanShelf } from './plan-shelf.ts';
import { entriesOf, record, stepsFrom } from './record.ts';
import { refuseRepeat } from './refuse-repeat.ts';

/** Every change to an incident passes here: decided, recorded and announced in one transaction, or not at all. */
export function coordinator({
  db,
  now,
  nextAfter,
  shelf,
}: CoordinationDependencies & { readonly shelf: PlanShelf }): Coordination['coordinate'] {
  return (request, incidentId, command, by) =>
    db.transaction(async (tx) => {
      const { incident, head } = await lockIncident(tx, incidentId);
      await refuseRepeat(tx, incident.teamId, request);
      const plan = await shelf.planOf(tx, incident);
      const at = notBefore(head.at, now());
      const events = decide(incident, storable(command), { by, at, plan, nextAfter });
      const steps = stepsFrom(incident, entriesOf(events, incident.lastEntry, by, at));
      const after = steps.at(-1)?.after;
      if (!after) {
        await forgetRequest(tx, incident.teamId, request);
        if (command.type === 'ring') await keepAlarm(tx, incident.id, nextAlarm(incident, plan));
        return incident;
      }
      const hash = await record(tx, steps, head.hash, plan);
      await saveIncident(tx, after, { hash, at, alarmAt: nextAlarm(after, plan) });
      return after;
    });
}

/** A clock that went back does not reorder the timeline. */
function notBefore(earliest: Date, at: Date): Date {
  return at < earliest ? earliest : at;
}
