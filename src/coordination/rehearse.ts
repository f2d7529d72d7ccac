import { decide } from '../incident/decide.ts';
import { declare } from '../incident/declare.ts';
import { readIncident } from '../store/incidents.ts';
import { storable } from '../store/storable.ts';
import type { Coordination } from './coordination.ts';
import type { CoordinationDependencies } from './create-coordination.ts';
import type { PlanShelf } from './plan-shelf.ts';

type Rehearsals = Pick<Coordination, 'rehearse' | 'rehearseDeclaration'>;

/** What would be refused, asked without changing anything. */
export function rehearsals(dependencies: CoordinationDependencies & { readonly shelf: PlanShelf }): Rehearsals {
  const { db, now, nextAfter, plan, shelf } = dependencies;
  return {
    rehearseDeclaration(declaration, by) {
      declare(storable(declaration), { by, at: now(), plan: plan.plan, nextAfter });
    },
    async rehearse(incidentId, command, by) {
      await db.query(async (queries) => {
        const incident = await readIncident(queries, incidentId);
        const plan = await shelf.planOf(queries, incident);
        decide(incident, storable(command), { by, at: now(), plan, nextAfter });
      });
    },
  };
}
