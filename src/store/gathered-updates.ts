import { z } from 'zod';
import { draft } from './event-updates.ts';

/** What updates led to, as it is read back. */
export const storedUpdates = {
  updates: z.array(z.number()).readonly().default([]),
  questions: z
    .array(z.object({ asked: z.number(), update: z.number(), by: z.string() }))
    .readonly()
    .default([]),
  drafts: z.array(draft).readonly().default([]),
};
