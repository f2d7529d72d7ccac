import { z } from 'zod';
import type { Following } from '../incident/following.ts';

/** The part of the stored incident that is about who follows it. */
export const storedFollowing = {
  followers: z
    .array(z.object({ person: z.string(), asked: z.boolean(), since: z.number() }))
    .readonly()
    .default([]),
  unfollowed: z.array(z.string()).readonly().default([]),
  waiting: z
    .array(z.object({ person: z.string(), since: z.coerce.date() }))
    .readonly()
    .default([]),
} satisfies Record<keyof Following, z.ZodType>;
