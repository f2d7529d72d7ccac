import { z } from 'zod';

/** What updates led to, as it is read back. */
export const storedUpdates = {
  updates: z.array(z.number()).readonly().default([]),
  questions: z
    .array(z.object({ asked: z.number(), update: z.number(), by: z.string() }))
    .readonly()
    .default([]),
};
