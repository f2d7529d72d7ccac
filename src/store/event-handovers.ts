import { z } from 'zod';

const moment = z.coerce.date();
const person = z.string();
const personOrNull = person.nullable();
const offered = { offer: z.number(), role: z.string(), from: person };

/** Events about handing over as they are read back. */
export const handoverEvents = [
  z.object({
    type: z.literal('handover-offered'),
    role: z.string(),
    from: person,
    to: personOrNull,
    escalateAt: moment,
    words: z.object({ brief: z.string() }),
  }),
  z.object({
    type: z.literal('handover-accepted'),
    ...offered,
    to: person,
    offeredAt: moment,
    words: z.object({ brief: z.string() }),
  }),
  z.object({
    type: z.literal('handover-declined'),
    ...offered,
    to: person,
    words: z.object({ reason: z.string() }),
  }),
  z.object({ type: z.literal('handover-withdrawn'), ...offered, to: personOrNull }),
  z.object({ type: z.literal('handover-escalated'), ...offered, to: personOrNull, told: personOrNull }),
  z.object({
    type: z.literal('command-nudged'),
    person,
    since: moment,
    nudged: z.number(),
    limit: z.boolean(),
    told: personOrNull,
  }),
  z.object({ type: z.literal('command-kept'), person }),
] as const;
