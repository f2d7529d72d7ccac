import { z } from 'zod';
import { noSaidTimes } from '../incident/edit.ts';
import { type Gathered, nothingGathered } from '../incident/gathered.ts';
import { impactSubjects, nothingAssessed } from '../incident/impact.ts';
import type { Incident } from '../incident/incident.ts';
import { linkKinds } from '../incident/link.ts';
import { responsePhases } from '../incident/phase.ts';
import { scopeKinds, scopeStates } from '../incident/scope.ts';
import { noWatch } from '../incident/watch.ts';
import { matter } from './event-watch.ts';
import { storedFollowing } from './gathered-following.ts';
import { storedHandovers } from './gathered-handovers.ts';
import { storedPromises } from './gathered-promises.ts';
import { storedTasks } from './gathered-tasks.ts';
import { storedUpdates } from './gathered-updates.ts';
import { understood } from './understood.ts';

const people = z.array(z.string()).default([]);
const count = z.number().nullable();
const momentOrNull = z.union([z.null(), z.coerce.date()]);

const scopeItem = z.object({
  number: z.number(),
  kind: z.enum(scopeKinds),
  name: z.string(),
  state: z.enum(scopeStates),
  since: z.coerce.date(),
  by: z.string(),
});

const board = z.enum(['scope', ...responsePhases.map((phase) => `tasks/${phase}` as const)]);

const watched = z.object({
  phaseSince: momentOrNull,
  activeAt: momentOrNull,
  seatsSince: momentOrNull,
  vacated: z.record(z.string(), z.coerce.date()),
  reviewAt: momentOrNull,
  called: z.array(z.object({ entry: z.number(), matters: z.array(matter).readonly() })).readonly(),
  calledAt: momentOrNull,
});

/** As it is read back; what an older row lacks was not gathered. */
const stored = z.object({
  briefed: people,
  barred: people,
  callUrl: z.string().nullable().default(null),
  endedIn: z.enum(responsePhases).nullable().default(null),
  removed: z.boolean().default(false),
  ...storedTasks,
  ...storedFollowing,
  decisions: z
    .array(z.object({ entry: z.number(), at: z.coerce.date(), by: z.string() }))
    .readonly()
    .default([]),
  scope: z.array(scopeItem).readonly().default([]),
  scopeCount: z.number().default(0),
  links: z
    .array(z.object({ number: z.number(), kind: z.enum(linkKinds) }))
    .readonly()
    .default([]),
  times: z.object({ occurred: momentOrNull, contained: momentOrNull, recovered: momentOrNull }).default(noSaidTimes),
  impact: z.record(z.enum(impactSubjects), z.object({ confirmed: count, likely: count })).default(nothingAssessed),
  ...storedHandovers,
  ...storedUpdates,
  interruptedAt: momentOrNull.default(null),
  boardsInRoom: z.array(board).readonly().default([]),
  watch: watched.default(noWatch),
  ...storedPromises,
}) satisfies z.ZodType<Gathered, unknown>;

export function gatheredOf(column: unknown): Gathered {
  return understood(stored, column);
}

/** An incident's gathered part, and the rest of it. */
export function splitGathered(incident: Incident): { gathered: Gathered; rest: Omit<Incident, keyof Gathered> } {
  const entries = Object.entries(incident);
  const isGathered = ([name]: [string, unknown]) => Object.hasOwn(nothingGathered, name);
  return {
    gathered: Object.fromEntries(entries.filter(isGathered)) as unknown as Gathered,
    rest: Object.fromEntries(entries.filter((entry) => !isGathered(entry))) as Omit<Incident, keyof Gathered>,
  };
}
