import { z } from 'zod';
import type { Effect } from '../incident/effect.ts';
import { responsePhases } from '../incident/phase.ts';

const person = z.string();
const people = z.array(person).readonly();
const entry = z.number();

const effectType = z.enum([
  'open-room',
  'invite',
  'call-in',
  'refresh-card',
  'refresh-scope',
  'describe-room',
  'mirror-link',
  'refresh-announcement',
  'tell-announcement',
  'tell-room',
  'tell-person',
  'report-set-aside',
  'tell-wait',
  'remind',
  'settle-reminder',
  'refresh-tasks',
  'remind-of-tasks',
  'settle-task-reminder',
  'welcome',
  'remove-from-room',
  'warn-of-entrant',
  'brief-called',
  'tell-briefed',
  'share-review',
  'refresh-bookmark',
  'acknowledge-note',
  'compose-review',
  'refresh-review',
  'archive-room',
  'remove-trial',
  'empty-announcement',
  'mend-card',
  'tell-mending',
  'report-room',
  'replace-room',
  'tell-former-room',
]);

/** An effect as it is read back from its row. */
export const storedEffect = z.discriminatedUnion('type', [
  z.object({ type: z.literal('open-room') }),
  z.object({ type: z.literal('invite'), people }),
  z.object({ type: z.literal('call-in'), severity: z.string() }),
  z.object({ type: z.literal('refresh-card') }),
  z.object({ type: z.literal('refresh-scope') }),
  z.object({ type: z.literal('describe-room') }),
  z.object({ type: z.literal('mirror-link'), entry }),
  z.object({ type: z.literal('refresh-announcement') }),
  z.object({ type: z.literal('tell-announcement'), entry }),
  z.object({ type: z.literal('tell-room'), entry }),
  z.object({
    type: z.literal('tell-person'),
    person,
    entry,
    about: z.enum(['declaration', 'duties', 'relieved', 'task', 'leaving', 'left-tasks', 'new-room']),
  }),
  z.object({ type: z.literal('report-set-aside'), person, failed: effectType, key: z.string(), reason: z.string() }),
  z.object({ type: z.literal('tell-wait'), person, opensAt: z.string().nullable() }),
  z.object({ type: z.literal('remind'), person: person.nullable(), entry }),
  z.object({ type: z.literal('settle-reminder'), entry }),
  z.object({ type: z.literal('refresh-tasks'), phase: z.enum(responsePhases) }),
  z.object({ type: z.literal('remind-of-tasks'), person, entry }),
  z.object({ type: z.literal('settle-task-reminder'), entry }),
  z.object({ type: z.literal('welcome'), people, entry }),
  z.object({ type: z.literal('remove-from-room'), people, entry }),
  z.object({ type: z.literal('warn-of-entrant'), person, entry }),
  z.object({ type: z.literal('brief-called') }),
  z.object({ type: z.literal('tell-briefed'), person, entry }),
  z.object({ type: z.literal('share-review'), person }),
  z.object({ type: z.literal('refresh-bookmark') }),
  z.object({ type: z.literal('acknowledge-note'), channelId: z.string(), ts: z.string() }),
  z.object({ type: z.literal('compose-review') }),
  z.object({ type: z.literal('refresh-review'), entry }),
  z.object({ type: z.literal('archive-room') }),
  z.object({ type: z.literal('remove-trial') }),
  z.object({ type: z.literal('empty-announcement') }),
  z.object({ type: z.literal('mend-card') }),
  z.object({ type: z.literal('tell-mending'), until: z.number() }),
  z.object({ type: z.literal('report-room'), entry }),
  z.object({ type: z.literal('replace-room'), entry }),
  z.object({ type: z.literal('tell-former-room'), channelId: z.string() }),
]) satisfies z.ZodType<Effect, unknown>;

/** Names every Effect: `enqueue` takes none that is missing here. */
export type StoredEffect = z.infer<typeof storedEffect>;
