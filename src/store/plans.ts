import { and, eq } from 'drizzle-orm';
import type { Plan } from '../incident/plan.ts';
import type { Queries } from './database.ts';
import { plans } from './schema.ts';

export async function keepPlan(tx: Queries, teamId: string, version: string, plan: Plan): Promise<void> {
  await tx.insert(plans).values({ teamId, version, plan }).onConflictDoNothing();
}

/** JSON, to be parsed. Throws when it was never stored. */
export async function readPlan(queries: Queries, teamId: string, version: string): Promise<unknown> {
  const [row] = await queries
    .select({ plan: plans.plan })
    .from(plans)
    .where(and(eq(plans.teamId, teamId), eq(plans.version, version)));
  if (!row) throw new Error(`there is no plan of version ${version}`);
  return row.plan;
}
