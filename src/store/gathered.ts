import { z } from 'zod';
import type { Gathered } from '../incident/gathered.ts';
import type { Incident } from '../incident/incident.ts';
import { responsePhases } from '../incident/phase.ts';
import { storedTasks } from './gathered-tasks.ts';

/** As it is read back; what an older row lacks was not gathered. */
const stored = z.object({
  callUrl: z.string().nullable().default(null),
  endedIn: z.enum(responsePhases).nullable().default(null),
  removed: z.boolean().default(false),
  ...storedTasks,
}) satisfies z.ZodType<Gathered, unknown>;

export function gatheredOf(column: unknown): Gathered {
  return stored.parse(column);
}

/** An incident's gathered part, and the rest of it. */
export function splitGathered(incident: Incident): { gathered: Gathered; rest: Omit<Incident, keyof Gathered> } {
  const { callUrl, endedIn, removed, tasks, playbooks, leavers, ...rest } = incident;
  return { gathered: { callUrl, endedIn, removed, tasks, playbooks, leavers }, rest };
}
