import { z } from 'zod';
import { type Incident, resolutions } from '../incident/incident.ts';
import { phases } from '../incident/phase.ts';
import { roomTroubles } from '../incident/room-trouble.ts';
import { gatheredOf, splitGathered } from './gathered.ts';
import type { incidents } from './schema.ts';
import { understood } from './understood.ts';

export type IncidentRow = Omit<typeof incidents.$inferInsert, 'lastHash' | 'lastEntryAt' | 'alarmAt'>;

const person = z.string();
/** The columns whose text has a meaning of its own. */
const terms = z.object({
  visibility: z.enum(['private', 'public']),
  phase: z.enum(phases),
  roomTrouble: z.enum(roomTroubles).nullable(),
  invited: z.array(person),
  roles: z.record(z.string(), z.array(person)),
  resolution: z.enum(resolutions).nullable(),
  reviewState: z.enum(['composing', 'drafted', 'published', 'skipped']).nullable(),
});

export function rowOf(incident: Incident): IncidentRow {
  const { gathered, rest } = splitGathered(incident);
  const { review, ...same } = rest;
  return {
    ...same,
    gathered,
    reviewDueAt: review?.dueAt ?? null,
    reviewState: review?.state ?? null,
  };
}

/** Throws NotUnderstood. */
export function incidentOf(row: typeof incidents.$inferSelect): Incident {
  const { reviewDueAt, gathered, reviewState: _, ...others } = row;
  const { lastHash: __, lastEntryAt: ___, alarmAt: ____, ...same } = others;
  const { reviewState, ...parsed } = understood(terms, row);
  return {
    ...same,
    ...parsed,
    ...gatheredOf(gathered),
    review: reviewDueAt && reviewState ? { dueAt: reviewDueAt, state: reviewState } : null,
  };
}
