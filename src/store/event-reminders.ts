import { z } from 'zod';
import { everyone } from '../incident/plan.ts';
import { absences, keepings } from '../incident/reminders.ts';
import { executive } from './event-updates.ts';

const moment = z.coerce.date();
const momentOrNull = z.union([z.null(), moment]);
const audience = z.string().default(everyone);

export const cadence = z.union([z.string(), z.object({ every: z.number() })]);

export const alsoPromised = z.record(z.string(), momentOrNull).exactOptional();

/** Updates, promises of them and reminders, as they are read back. */
export const reminderEvents = [
  z.object({
    type: z.literal('update-posted'),
    audience,
    noChange: z.boolean(),
    dueAt: momentOrNull,
    promisedAt: momentOrNull,
    kept: z.object({ as: z.enum(keepings), lateBy: z.number() }).exactOptional(),
    executive: executive.exactOptional(),
    author: z.string().exactOptional(),
    draft: z.number().exactOptional(),
    words: z.object({ known: z.string(), doing: z.string(), need: z.string() }),
  }),
  z.object({
    type: z.literal('update-reminded'),
    audience,
    dueAt: moment,
    step: z.number(),
    people: z.array(z.string()).readonly(),
    named: z.boolean(),
    since: moment,
    missedAt: momentOrNull,
    late: z.boolean(),
    instead: z.object({ person: z.string(), why: z.enum(absences) }).nullable(),
  }),
  z.object({ type: z.literal('update-missed'), audience, dueAt: moment, promisedAt: moment }),
  z.object({
    type: z.literal('reminder-snoozed'),
    audience,
    until: moment,
    words: z.object({ reason: z.string() }),
  }),
  z.object({ type: z.literal('reminders-stopped'), words: z.object({ reason: z.string() }) }),
  z.object({ type: z.literal('reminders-resumed') }),
  z.object({
    type: z.literal('cadence-changed'),
    audience,
    cadence: cadence.nullable(),
    promisedAt: momentOrNull,
    words: z.object({ reason: z.string() }),
  }),
] as const;

const olderReminder = z.object({ dueAt: z.string(), person: z.string().nullable(), nextAt: z.string() });

/** Facts as they are written now, of an event that was stored before: a reminder had one reader and came at each tick, a snooze no reason. */
export function presentFacts(kind: string, facts: object): object {
  if (kind === 'reminder-snoozed') return { ...facts, words: { reason: '' } };
  const older = kind === 'update-reminded' ? olderReminder.safeParse(facts).data : undefined;
  if (!older) return facts;
  const { dueAt, person, nextAt } = older;
  const told = { people: person ? [person] : [], named: false, late: false, instead: null };
  return { dueAt, step: 1, since: dueAt, missedAt: nextAt, ...told };
}
