import { z } from 'zod';
import type { GatheredHandovers, Handover } from '../incident/handover.ts';

const moment = z.coerce.date();

const handover = z.object({
  offer: z.number(),
  role: z.string(),
  from: z.string(),
  to: z.string().nullable(),
  offeredAt: moment,
  escalateAt: z.union([z.null(), moment]),
  brief: z.string(),
}) satisfies z.ZodType<Handover, unknown>;

/** The part of the stored incident that is about handing over. */
export const storedHandovers = {
  handovers: z.array(handover).readonly().default([]),
  commanding: z
    .object({ since: moment, nudged: z.number(), asked: z.number().nullable().default(null) })
    .nullable()
    .default(null),
} satisfies Record<keyof GatheredHandovers, z.ZodType>;
