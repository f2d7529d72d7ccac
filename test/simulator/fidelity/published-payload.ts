import { z } from 'zod';
import { type Allowance, allowed } from './allowance.ts';
import type { Sighting } from './differences.ts';
import { envelopeAllowances, payloadAllowances } from './payload-allowances.ts';

const body = z.looseObject({
  type: z.string().optional(),
  command: z.string().optional(),
  event: z.looseObject({ type: z.string(), subtype: z.string().optional() }).optional(),
});

const published: Readonly<Record<string, string>> = {
  block_actions: 'bolt.BlockAction',
  block_suggestion: 'bolt.BlockSuggestion',
  message_action: 'bolt.MessageShortcut',
  shortcut: 'bolt.GlobalShortcut',
  view_closed: 'bolt.ViewClosedAction',
  view_submission: 'bolt.ViewSubmitAction',
};

/** Bodies that a Bolt app received, with the types that the SDK publishes for them; and the allowances that were made use of. */
export function payloadSightings(bodies: readonly unknown[]): {
  readonly sightings: readonly Sighting[];
  readonly used: ReadonlySet<Allowance>;
} {
  const used = new Set<Allowance>();
  const sightings = bodies.map((received): Sighting => {
    const { what, type } = kindOf(received);
    const isEvent = type.startsWith('bolt.EnvelopedEvent');
    const envelope = isEvent ? envelopeAllowances.map((each) => ({ ...each, of: [what] })) : [];
    const allowance = allowed(what, received, [...payloadAllowances, ...envelope]);
    for (const each of allowance.used) used.add(each);
    return { what, type, value: received, edits: allowance.edits };
  });
  return { sightings, used };
}

function kindOf(received: unknown): { readonly what: string; readonly type: string } {
  const { type = '', command, event } = body.parse(received);
  if (command) return { what: 'command', type: 'bolt.SlashCommand' };
  if (!event) return { what: type, type: published[type] ?? `the type of ${type}` };
  const subtype = event.subtype ? `.${event.subtype}` : '';
  return { what: `${event.type}${subtype}`, type: `bolt.EnvelopedEvent<${eventType(event)}>` };
}

/** A message without a subtype is typed as having one that is undefined. */
function eventType({ type, subtype }: { readonly type: string; readonly subtype?: string | undefined }): string {
  if (type !== 'message') return `bolt.KnownEventFromType<'${type}'>`;
  return subtype
    ? `Extract<bolt.KnownEventFromType<'message'>, { subtype: '${subtype}' }>`
    : `Omit<types.GenericMessageEvent, 'subtype'>`;
}
