import { z } from 'zod';
import type { FaultSettings } from '../protocol.ts';

const TEN_MINUTES = 600_000;
const milliseconds = z.number().int().min(0).max(TEN_MINUTES);
const range = { fromMs: milliseconds, toMs: milliseconds };
const ordered = ({ fromMs, toMs }: { fromMs: number; toMs: number }): boolean => fromMs <= toMs;
const backwards = { message: 'A range goes from its smaller number to its greater.' };

const extent = {
  times: z.number().int().min(0).nullable(),
  until: z.number().nullable(),
  probability: z.number().min(0).max(1),
};

const callTrouble = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('latency'), ...range }).refine(ordered, backwards),
  z.object({ kind: z.literal('rate-limit'), retryAfter: z.number().int().min(1).max(3_600) }),
  z.object({ kind: z.literal('fail'), status: z.number().int().min(400).max(599) }),
  z.object({ kind: z.literal('lose-response') }),
  z.object({ kind: z.literal('cut') }),
  z.object({ kind: z.literal('no-answer') }),
]);

const deliveryTrouble = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('late'), ...range }).refine(ordered, backwards),
  z.object({ kind: z.literal('twice') }),
  z.object({ kind: z.literal('out-of-order') }),
  z.object({ kind: z.literal('ignore-ack') }),
  z.object({ kind: z.literal('close-socket'), warned: z.boolean() }),
]);

/** Fault settings as they come in, checked. */
export const checkedSettings: z.ZodType<FaultSettings> = z.object({
  seed: z.number().int(),
  rateLimits: z.boolean(),
  calls: z.array(z.object({ ...extent, method: z.string().min(1).max(80), trouble: callTrouble })).max(50),
  deliveries: z.array(z.object({ ...extent, what: z.string().min(1).max(80), trouble: deliveryTrouble })).max(50),
});

export const checkedSocketFault = z.discriminatedUnion('type', [
  z.object({ type: z.literal('disconnect'), reason: z.enum(['warning', 'refresh_requested', 'link_disabled']) }),
  z.object({ type: z.literal('cut') }),
]);
