import { z } from 'zod';
import { type Incident, resolutions } from '../incident/incident.ts';
import { phases } from '../incident/phase.ts';
import type { incidents } from './schema.ts';

export type IncidentRow = Omit<typeof incidents.$inferInsert, 'lastHash' | 'lastEntryAt'>;

const person = z.string();
/** The columns whose text has a meaning of its own. */
const terms = z.object({
  visibility: z.enum(['private', 'public']),
  phase: z.enum(phases),
  invited: z.array(person),
  roles: z.record(z.string(), z.array(person)),
  resolution: z.enum(resolutions).nullable(),
  reviewState: z.enum(['composing', 'drafted', 'published', 'skipped']).nullable(),
});

export function rowOf({ promise, review, ...incident }: Incident): IncidentRow {
  return {
    ...incident,
    promiseDueAt: promise?.dueAt ?? null,
    remindAt: promise?.remindAt ?? null,
    snoozed: promise?.snoozed ?? false,
    reviewDueAt: review?.dueAt ?? null,
    reviewState: review?.state ?? null,
  };
}

export function incidentOf(row: typeof incidents.$inferSelect): Incident {
  const { promiseDueAt, remindAt, snoozed, reviewDueAt, reviewState: _, lastHash: __, lastEntryAt: ___, ...same } = row;
  const { reviewState, ...parsed } = terms.parse(row);
  return {
    ...same,
    ...parsed,
    promise: promiseDueAt && remindAt ? { dueAt: promiseDueAt, remindAt, snoozed } : null,
    review: reviewDueAt && reviewState ? { dueAt: reviewDueAt, state: reviewState } : null,
  };
}
