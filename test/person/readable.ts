import type { ShownMessage, ShownView, WorkspaceState } from '../../src/simulator/protocol.ts';

export type Json = Record<string, unknown>;

export const isJson = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Everything a message or a view says, as Slack has it: mentions as ids, entities escaped. */
export function rawText(shown: ShownMessage | ShownView): string {
  const own = 'text' in shown ? [shown.text, ...shown.files.map(({ name }) => name)] : [shown.title];
  return [...own, ...textsIn(shown.blocks)].filter(Boolean).join('\n');
}

/** The same as a person reads it: '@ana', '#general', a link's words, no entities. */
export function readable(text: string, { people, channels, groups }: WorkspaceState): string {
  return text
    .replace(/<@(\w+)(?:\|[^>]*)?>/g, (_, id) => `@${people.find((one) => one.id === id)?.name ?? id}`)
    .replace(/<#(\w+)(?:\|[^>]*)?>/g, (_, id) => `#${channels.find((one) => one.id === id)?.name ?? id}`)
    .replace(/<!subteam\^(\w+)(?:\|[^>]*)?>/g, (_, id) => `@${groups.find((one) => one.id === id)?.handle ?? id}`)
    .replace(/<!date\^[^|>]+\|([^>]*)>/g, '$1')
    .replace(/<!(\w+)(?:\|[^>]*)?>/g, '@$1')
    .replace(/<[^|>\s]+\|([^>]*)>/g, '$1')
    .replace(/<((?:https?|mailto):[^>]+)>/g, '$1')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}

/** Every piece of text below, in order; values and ids that nobody reads are left out. */
function textsIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(textsIn);
  if (!isJson(value)) return [];
  if (value.type === 'user') return [`<@${value.user_id}>`];
  return Object.entries(value).flatMap(([key, inner]) => {
    if (typeof inner === 'string') return key === 'text' || key === 'title' || key === 'alt_text' ? [inner] : [];
    return textsIn(inner);
  });
}
