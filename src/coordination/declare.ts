import { randomUUID } from 'node:crypto';
import { nextAlarm } from '../incident/alarm.ts';
import { codeName } from '../incident/code-name.ts';
import { declare } from '../incident/declare.ts';
import { begin } from '../incident/evolve.ts';
import { genesisOf } from '../store/chain.ts';
import type { Queries } from '../store/database.ts';
import { insertIncident, openCodeNames, saveIncident, takeNumber } from '../store/incidents.ts';
import { keepPlan } from '../store/plans.ts';
import { storable } from '../store/storable.ts';
import type { Coordination } from './coordination.ts';
import type { CoordinationDependencies } from './create-coordination.ts';
import { entriesOf, record, stepsFrom } from './record.ts';
import { refuseRepeat } from './refuse-repeat.ts';

/** Picks before a code name that an open incident bears is accepted. */
const mostPicks = 100;

/** Coordinate's sister, for an incident that has no row yet. */
export function declarer({
  db,
  plan: inForce,
  now,
  nextAfter,
  pick,
}: CoordinationDependencies): Coordination['declare'] {
  const { plan, version } = inForce;
  return (request, teamId, declaration, by) =>
    db.transaction(async (tx) => {
      await refuseRepeat(tx, teamId, request);
      const at = now();
      const events = declare(storable(declaration), { by, at, plan, nextAfter });
      await keepPlan(tx, teamId, version, plan);
      const number = await takeNumber(tx, teamId, declaration.trial ? 'trials' : 'incidents');
      const name = await freeCodeName(tx, teamId, pick);
      const identity = { id: randomUUID(), teamId, number, codeName: name, planVersion: version };
      const [first, ...rest] = entriesOf(events, 0, by, at);
      if (!first) throw new Error('a declaration without events');
      const declared = begin(identity, first);
      const steps = [{ entry: first, before: null, after: declared }, ...stepsFrom(declared, rest)];
      const after = steps.at(-1)?.after ?? declared;
      const genesis = genesisOf(identity);
      const alarmAt = nextAlarm(after, plan);
      await insertIncident(tx, after, { hash: genesis, at, alarmAt });
      await saveIncident(tx, after, { hash: await record(tx, steps, genesis, plan), at, alarmAt });
      return after;
    });
}

/** Those of open incidents are avoided: two rooms of one name would be confused. */
async function freeCodeName(tx: Queries, teamId: string, pick: (below: number) => number): Promise<string> {
  const taken = await openCodeNames(tx, teamId);
  let name = codeName(pick);
  for (let picks = 1; taken.has(name) && picks < mostPicks; picks++) name = codeName(pick);
  return name;
}
