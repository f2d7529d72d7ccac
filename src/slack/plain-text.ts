import type { People } from './people.ts';
import { decodeText } from './text.ts';

/** Slack's markup as a person reads it: mentions by label, links as addresses, escapes undone. */
export function plainText(markup: string): string {
  return decodeText(markup.replace(/<([^<>\s][^<>]*)>/g, (_, inside: string) => spoken(inside)));
}

function spoken(inside: string): string {
  const bar = inside.indexOf('|');
  const target = bar < 0 ? inside : inside.slice(0, bar);
  const label = bar < 0 ? '' : inside.slice(bar + 1);
  switch (target[0]) {
    case '@':
      return `@${(label || target.slice(1)).replace(/^@/, '')}`;
    case '#':
      return `#${label || target.slice(1)}`;
    case '!':
      return special(target, label);
    default:
      return link(target, label);
  }
}

function special(target: string, label: string): string {
  const [kind = '', id = ''] = target.slice(1).split('^');
  if (kind === 'date') return label;
  return `@${(label || id || kind).replace(/^@/, '')}`;
}

function link(target: string, label: string): string {
  const address = target.replace(/^mailto:/, '');
  return !label || address.endsWith(label) ? address : `${label} (${address})`;
}

/** Gives mentions that came without a label the person's name, so that `plainText` can say it. */
export async function nameMentions(markup: string, people: People): Promise<string> {
  const ids = new Set([...markup.matchAll(/<@(\w+)>/g)].map(([, id = '']) => id));
  const known = await Promise.all([...ids].map(async (id) => [id, (await people.person(id))?.name] as const));
  const names = new Map(known);
  return markup.replace(/<@(\w+)>/g, (whole, id: string) => {
    const name = names.get(id);
    return name ? `<@${id}|${escapeLabel(name)}>` : whole;
  });
}

function escapeLabel(name: string): string {
  return name.replace(/[<>|&]/g, ' ');
}
