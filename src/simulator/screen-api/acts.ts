import { z } from 'zod';

const inputState = z.record(z.string(), z.record(z.string(), z.record(z.string(), z.unknown())));
const place = z.union([z.object({ view: z.string() }), z.object({ channel: z.string(), ts: z.string() })]);
const at = { channel: z.string(), ts: z.string() };

/** Acts as they come in, checked. */
export const act = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('send'),
    channel: z.string(),
    text: z.string().max(40_000),
    threadTs: z.string().optional(),
    alsoToChannel: z.boolean().optional(),
  }),
  z.object({
    type: z.literal('use'),
    place,
    action: z.record(z.string(), z.unknown()),
    state: inputState.optional(),
  }),
  z.object({
    type: z.literal('suggest'),
    place,
    blockId: z.string(),
    actionId: z.string(),
    value: z.string(),
  }),
  z.object({ type: z.literal('submit'), view: z.string(), state: inputState }),
  z.object({ type: z.literal('close'), view: z.string() }),
  z.object({ type: z.literal('shortcut'), callbackId: z.string() }),
  z.object({ type: z.literal('message-shortcut'), callbackId: z.string(), ...at }),
  z.object({ type: z.literal('react'), ...at, name: z.string(), remove: z.boolean() }),
  z.object({ type: z.literal('pin'), ...at, remove: z.boolean() }),
  z.object({ type: z.literal('open-home') }),
  z.object({ type: z.literal('open-dm'), with: z.string() }),
  z.object({ type: z.literal('join'), channel: z.string() }),
  z.object({ type: z.literal('invite'), channel: z.string(), people: z.array(z.string()).min(1) }),
  z.object({ type: z.literal('edit'), ...at, text: z.string().min(1).max(40_000) }),
  z.object({ type: z.literal('delete'), ...at }),
  z.object({
    type: z.literal('upload'),
    channel: z.string(),
    threadTs: z.string().optional(),
    alsoToChannel: z.boolean().optional(),
    name: z.string().min(1).max(255),
    base64: z.base64(),
  }),
  z.object({ type: z.literal('read'), channel: z.string() }),
  z.object({
    type: z.literal('administer'),
    channel: z.string(),
    deed: z.discriminatedUnion('to', [
      z.object({ to: z.enum(['make-public', 'make-private', 'archive', 'unarchive', 'delete']) }),
      z.object({ to: z.enum(['share', 'unshare']), organisation: z.string() }),
      z.object({ to: z.literal('remove'), person: z.string() }),
    ]),
  }),
  z.object({ type: z.literal('do-not-disturb'), minutes: z.number().int().min(0) }),
  z.object({ type: z.literal('set-away'), away: z.boolean() }),
]);

export type CheckedAct = z.infer<typeof act>;

/** A checked act of one kind. */
export type ActOf<Type extends CheckedAct['type']> = Extract<CheckedAct, { type: Type }>;
