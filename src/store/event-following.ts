import { z } from 'zod';
import type { FollowingEvent } from '../incident/following.ts';

const people = z.array(z.string()).readonly();

/** Who follows and who waits for an update. */
export const followingEvents = [
  z.object({ type: z.literal('followed'), people, asked: z.boolean() }),
  z.object({ type: z.literal('unfollowed'), people, lost: z.boolean() }),
  z.object({ type: z.literal('update-requested'), person: z.string() }),
] as const satisfies readonly z.ZodType<FollowingEvent, unknown>[];
