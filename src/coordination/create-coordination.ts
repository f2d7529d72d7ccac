import type { Plan } from '../incident/plan.ts';
import type { NextAfter } from '../incident/promise.ts';
import type { Database } from '../store/database.ts';
import { backlog } from './backlog.ts';
import { coordinator } from './coordinate.ts';
import type { Coordination } from './coordination.ts';
import { declarer } from './declare.ts';
import { keepsakes } from './keepsakes.ts';
import { planShelf } from './plan-shelf.ts';
import { questions } from './questions.ts';
import { rehearsals } from './rehearse.ts';
import { roomKeeping } from './room-keeping.ts';
import { retrier } from './try-again.ts';

export interface CoordinationDependencies {
  readonly db: Database;
  /** The plan in force. */
  readonly plan: { readonly plan: Plan; readonly version: string };
  readonly now: () => Date;
  readonly nextAfter: NextAfter;
  /** A whole number from 0 to `below` - 1, by chance. */
  pick(below: number): number;
}

export function createCoordination(dependencies: CoordinationDependencies): Coordination {
  const { db, plan } = dependencies;
  const shelf = planShelf(plan);
  return {
    plan: plan.plan,
    declare: declarer(dependencies),
    coordinate: coordinator({ ...dependencies, shelf }),
    ...rehearsals({ ...dependencies, shelf }),
    ...questions(db),
    ...backlog(db),
    tryAgain: retrier({ db, shelf }),
    planOf: (incident) => db.query((queries) => shelf.planOf(queries, incident)),
    ...keepsakes(db),
    ...roomKeeping(db, dependencies.now),
  };
}
