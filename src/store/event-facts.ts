import { z } from 'zod';
import { correctableTimes } from '../incident/edit.ts';
import { impactSubjects } from '../incident/impact.ts';
import { linkKinds } from '../incident/link.ts';
import { scopeKinds, scopeStates } from '../incident/scope.ts';
import { playbookTasks } from './event-tasks.ts';

const words = z.object({ text: z.string() });
const named = z.object({ name: z.string() });
const item = z.number();
const momentOrNull = z.union([z.null(), z.coerce.date()]);
const count = z.number().nullable();
const extent = z.object({ confirmed: count, likely: count });

/** Events that tell what is known of the matter itself. */
export const factEvents = [
  z.object({ type: z.literal('decision-recorded'), words }),
  z.object({
    type: z.literal('decision-withdrawn'),
    decision: z.number(),
    decidedAt: z.coerce.date(),
    words: z.object({ reason: z.string() }),
  }),
  z.object({ type: z.literal('scope-added'), item, kind: z.enum(scopeKinds), words: named }),
  z.object({
    type: z.literal('scope-moved'),
    item,
    from: z.enum(scopeStates),
    to: z.enum(scopeStates),
    words: named,
  }),
  z.object({
    type: z.literal('scope-withdrawn'),
    item,
    words: z.object({ name: z.string(), reason: z.string() }),
  }),
  z.object({
    type: z.literal('impact-assessed'),
    changes: z.array(z.object({ subject: z.enum(impactSubjects), was: extent, now: extent })).readonly(),
  }),
  z.object({ type: z.literal('title-changed'), words: z.object({ from: z.string(), to: z.string() }) }),
  z.object({ type: z.literal('type-changed'), from: z.string(), to: z.string(), tasks: playbookTasks }),
  z.object({
    type: z.literal('times-corrected'),
    changes: z.array(z.object({ time: z.enum(correctableTimes), was: momentOrNull, now: momentOrNull })).readonly(),
  }),
  z.object({ type: z.literal('linked'), number: z.number(), kind: z.enum(linkKinds), shown: z.boolean() }),
  z.object({
    type: z.literal('unlinked'),
    number: z.number(),
    kind: z.enum(linkKinds),
    shown: z.boolean(),
    words: z.object({ reason: z.string() }),
  }),
] as const;
