import { z } from 'zod';
import { type Event, type Resolution, resolutions } from '../incident/incident.ts';
import { type Phase, phases } from '../incident/phase.ts';
import { exposures, losses } from '../incident/room-trouble.ts';
import { circlesEvents } from './event-circles.ts';
import { factEvents } from './event-facts.ts';
import { followingEvents } from './event-following.ts';
import { handoverEvents } from './event-handovers.ts';
import { alsoPromised, presentFacts, reminderEvents } from './event-reminders.ts';
import { missingAtGate, playbookTasks, taskEvents } from './event-tasks.ts';
import { updateEvents } from './event-updates.ts';
import { watchEvents } from './event-watch.ts';
import { understood } from './understood.ts';

const moment = z.coerce.date();
const momentOrNull = z.union([z.null(), moment]);
const person = z.string();
const people = z.array(person).readonly();
const personOrNull = z.string().nullable();
const phase: z.ZodType<Phase> = z.enum(phases);
const resolution: z.ZodType<Resolution> = z.enum(resolutions);
const words = <Field extends string>(...fields: Field[]) => z.object(record(fields));

/** Events as they are read back: facts and words joined, times as text. */
const event = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('declared'),
    incidentType: z.string(),
    severity: z.string(),
    visibility: z.enum(['private', 'public']),
    noticedAt: momentOrNull,
    invited: people,
    promisedAt: moment,
    tasks: playbookTasks.exactOptional(),
    words: words('title', 'description'),
  }),
  z.object({
    type: z.literal('room-opened'),
    channelId: z.string(),
    invited: people,
    notInvited: z.array(z.string()).readonly(),
  }),
  z.object({
    type: z.literal('room-lost'),
    channelId: z.string(),
    trouble: z.enum(losses),
    membersKnown: z.boolean(),
  }),
  z.object({
    type: z.literal('room-exposed'),
    channelId: z.string(),
    trouble: z.enum(exposures),
    membersKnown: z.boolean(),
  }),
  z.object({ type: z.literal('room-regained'), channelId: z.string() }),
  z.object({ type: z.literal('room-requested'), former: z.string(), people: people.nullable().default(null) }),
  z.object({
    type: z.literal('room-replaced'),
    former: z.string(),
    channelId: z.string(),
    invited: people,
    notInvited: z.array(z.string()).readonly(),
    askedBy: person,
    membersKnown: z.boolean(),
    chosen: z.boolean().optional(),
  }),
  z.object({
    type: z.literal('role-assigned'),
    role: z.string(),
    person,
    former: personOrNull,
    words: words('reason'),
  }),
  z.object({ type: z.literal('role-released'), role: z.string(), person }),
  z.object({
    type: z.literal('phase-changed'),
    from: phase,
    to: phase,
    promisedAt: momentOrNull,
    alsoPromised,
    tasks: playbookTasks.exactOptional(),
    missing: missingAtGate.exactOptional(),
    words: words('reason'),
  }),
  z.object({
    type: z.literal('severity-changed'),
    from: z.string(),
    to: z.string(),
    raised: z.boolean().exactOptional(),
    promisedAt: momentOrNull,
    alsoPromised,
    words: words('reason'),
  }),
  ...reminderEvents,
  z.object({
    type: z.literal('noted'),
    happenedAt: moment,
    message: z.object({ channelId: z.string(), ts: z.string(), author: personOrNull }).nullable(),
    words: words('text'),
  }),
  ...circlesEvents,
  ...followingEvents,
  z.object({ type: z.literal('call-set'), words: words('url') }),
  ...factEvents,
  z.object({ type: z.literal('trial-removed') }),
  z.object({ type: z.literal('made-private'), words: words('reason') }),
  ...taskEvents,
  ...handoverEvents,
  ...watchEvents,
  ...updateEvents,
  z.object({
    type: z.literal('response-ended'),
    reviewDueAt: moment,
    remindAt: moment.exactOptional(),
    words: words('summary'),
  }),
  z.object({
    type: z.literal('closed'),
    resolution,
    duplicateOf: z.number().nullable(),
    words: words('summary'),
  }),
  z.object({ type: z.literal('review-drafted'), messages: z.number(), masked: z.number(), gaps: z.number() }),
  z.object({ type: z.literal('review-published') }),
  z.object({ type: z.literal('review-skipped'), words: words('reason') }),
]) satisfies z.ZodType<Event, unknown>;

/** Names every kind of Event: `splitEvent` takes no Event that is missing here. */
type StoredEvent = z.infer<typeof event>;

/** What stands where words were lawfully erased. */
export const erased = '[erased]';

/** An event in the two halves that are stored: facts as JSON, and words where it has any. */
export function splitEvent(whole: StoredEvent): { facts: unknown; words: unknown } {
  const { type: _, ...rest } = whole;
  const { words = null, ...facts } = 'words' in rest ? rest : { ...rest, words: null };
  return { facts: JSON.parse(JSON.stringify(facts)), words };
}

/** The event again. `words` undefined: they were erased, and the event says so in their place. Throws NotUnderstood. */
export function joinEvent(kind: string, facts: unknown, words: unknown): Event {
  const half = typeof facts === 'object' && facts !== null ? presentFacts(kind, facts) : {};
  return understood(event, { ...half, type: kind, ...(words === null ? {} : { words: words ?? placeholder(kind) }) });
}

function placeholder(kind: string): Record<string, string> {
  const shape = event.options.find((option) => option.shape.type.value === kind)?.shape;
  const fields = shape && 'words' in shape ? Object.keys(shape.words.shape) : [];
  return Object.fromEntries(fields.map((field) => [field, erased]));
}

function record<Field extends string>(fields: readonly Field[]): Record<Field, z.ZodString> {
  return Object.fromEntries(fields.map((field) => [field, z.string()])) as Record<Field, z.ZodString>;
}
