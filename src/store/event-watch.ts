import { z } from 'zod';
import { responsePhases } from '../incident/phase.ts';
import type { Matter } from '../incident/watch.ts';

const since = z.coerce.date();
const person = z.string();

/** What stands for longer than it should, as it is read back. */
export const matter = z.discriminatedUnion('about', [
  z.object({ about: z.literal('seat'), role: z.string(), since }),
  z.object({ about: z.literal('phase'), phase: z.enum(responsePhases), since }),
  z.object({ about: z.literal('silence'), since }),
  z.object({ about: z.literal('review'), since }),
]) satisfies z.ZodType<Matter, unknown>;

/** Events about it. */
export const watchEvents = [
  z.object({
    type: z.literal('attention-called'),
    matters: z.array(matter).readonly(),
    to: person.nullable(),
    unheard: z.array(person).readonly().exactOptional(),
  }),
  z.object({ type: z.literal('activity-seen'), happenedAt: since }),
] as const;
