import { z } from 'zod';
import { responsePhases } from '../incident/phase.ts';
import type { Task } from '../incident/task.ts';
import type { GatheredTasks } from '../incident/tasks.ts';

const moment = z.coerce.date();
const momentOrNull = z.union([z.null(), moment]);
const personOrNull = z.string().nullable();

const task = z.object({
  number: z.number(),
  phase: z.enum(responsePhases),
  playbook: z.string().nullable(),
  text: z.string(),
  state: z.enum(['open', 'done', 'not-needed', 'dropped']),
  owner: personOrNull,
  takenAt: momentOrNull,
  dueAt: momentOrNull,
  remindAt: momentOrNull,
  reminders: z.array(z.number()).readonly(),
  settled: z.object({ by: z.string(), at: moment, reason: z.string() }).nullable(),
  addedIn: z.number(),
}) satisfies z.ZodType<Task, unknown>;

/** The part of the stored incident that is about tasks. */
export const storedTasks = {
  tasks: z.array(task).readonly().default([]),
  playbooks: z.array(z.string()).readonly().default([]),
  leavers: z
    .array(z.object({ person: z.string(), since: moment }))
    .readonly()
    .default([]),
} satisfies Record<keyof GatheredTasks, z.ZodType>;
