import { z } from 'zod';
import type { CirclesEvent } from '../incident/circles.ts';
import type { PresenceEvent } from '../incident/presence.ts';

const people = z.array(z.string()).readonly();
const happenedAt = z.coerce.date();

/** Who came to know and who no longer does. */
export const circlesEvents = [
  z.object({ type: z.literal('people-added'), people }),
  z.object({ type: z.literal('people-removed'), people, words: z.object({ reason: z.string() }) }),
  z.object({
    type: z.literal('people-briefed'),
    people,
    audience: z.string().exactOptional(),
    promisedAt: z.coerce.date().exactOptional(),
  }),
  z.object({ type: z.literal('briefing-ended'), people }),
  z.object({
    type: z.literal('people-called'),
    severity: z.string().optional(),
    incidentType: z.string().optional(),
    people,
  }),
  z.object({
    type: z.literal('member-joined'),
    person: z.string(),
    inviter: z.string().nullable(),
    standing: z.enum(['member', 'guest', 'app']),
    happenedAt,
  }),
  z.object({ type: z.literal('member-left'), person: z.string(), happenedAt }),
] as const satisfies readonly z.ZodType<CirclesEvent | PresenceEvent, unknown>[];
