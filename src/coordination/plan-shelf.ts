import type { Incident } from '../incident/incident.ts';
import type { Plan } from '../incident/plan.ts';
import { keptPlan } from '../plan/schema.ts';
import type { Queries } from '../store/database.ts';
import { readPlan } from '../store/plans.ts';
import { understood } from '../store/understood.ts';

/** The plans that incidents were declared under. Throws NotUnderstood. */
export interface PlanShelf {
  planOf(queries: Queries, incident: Pick<Incident, 'teamId' | 'planVersion'>): Promise<Plan>;
}

/** A version never changes what it says, so each is read once. */
export function planShelf(inForce: { readonly plan: Plan; readonly version: string }): PlanShelf {
  const read = new Map([[inForce.version, inForce.plan]]);
  return {
    async planOf(queries, { teamId, planVersion }) {
      const known = read.get(planVersion);
      if (known) return known;
      const plan = understood(keptPlan, await readPlan(queries, teamId, planVersion));
      read.set(planVersion, plan);
      return plan;
    },
  };
}
