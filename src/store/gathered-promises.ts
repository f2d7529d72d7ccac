import { z } from 'zod';
import type { UpdatePromise } from '../incident/promise.ts';
import type { GatheredPromises } from '../incident/reminders.ts';
import { cadence } from './event-reminders.ts';

const moment = z.coerce.date();
const momentOrNull = z.union([z.null(), moment]);
const people = z.array(z.string()).readonly();

const promise = z.object({
  dueAt: moment,
  from: moment,
  reminding: z.object({ step: z.number(), since: moment, missedAt: momentOrNull, told: people }).nullable(),
  snoozed: z.boolean(),
  notBefore: momentOrNull,
}) satisfies z.ZodType<UpdatePromise, unknown>;

/** The part of the stored incident that is about promises and their reminders. */
export const storedPromises = {
  promises: z.record(z.string(), promise).default({}),
  cadences: z.record(z.string(), cadence).default({}),
  audiences: z.record(z.string(), people).default({}),
  remindersStopped: z.boolean().default(false),
} satisfies Record<keyof GatheredPromises, z.ZodType>;
