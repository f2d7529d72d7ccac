import { escapeLine, inline, label, lines } from './escape.ts';

/** Text that is Markdown already. Any other text is escaped and defanged when it is put into one. */
export interface Markdown {
  readonly markdown: string;
}

export type Inline = Markdown | string | number;

/** Markdown as written, with everything that is put in made harmless. */
export function md(parts: TemplateStringsArray, ...values: readonly Inline[]): Markdown {
  return { markdown: parts.reduce((text, part, index) => text + source(values[index - 1] ?? '') + part) };
}

function source(value: Inline): string {
  return typeof value === 'object' ? value.markdown : inline(String(value));
}

export function joined(values: readonly Inline[], separator: string): Markdown {
  return { markdown: values.map(source).join(separator) };
}

/** Paragraphs, tables and headings, with a blank line between. */
export function blocks(...all: readonly (Markdown | null | undefined)[]): Markdown {
  return joined(all.filter((each) => each != null && each.markdown !== '') as Markdown[], '\n\n');
}

export function bullets(items: readonly Inline[]): Markdown {
  return joined(
    items.map((item) => md`- ${item}`),
    '\n',
  );
}

export function table(header: readonly Inline[], rows: readonly (readonly Inline[])[]): Markdown {
  const line = (cells: readonly Inline[]) => md`| ${joined(cells, ' | ')} |`;
  return joined([line(header), { markdown: `|${' --- |'.repeat(header.length)}` }, ...rows.map(line)], '\n');
}

/** A link that Muster itself makes; an address that is no web address is shown as its label alone. */
export function link(text: Inline, address: string): Markdown {
  const url = URL.canParse(address) ? new URL(address) : null;
  if (!url || !/^https?:$/.test(url.protocol)) return md`${text}`;
  const target = url.href
    .replace(/[()[\]|\\<>*`]/g, (each) => `%${each.charCodeAt(0).toString(16).toUpperCase()}`)
    .replace(/&(?=#?\w+;)/g, '&amp;');
  return { markdown: `[${typeof text === 'object' ? text.markdown : label(String(text))}](${target})` };
}

/** What a person wrote at length, set apart as a quotation. */
export function quote(text: string): Markdown {
  return prefixed(lines(text), '> ');
}

export function prefixed(all: readonly string[], prefix: string): Markdown {
  return { markdown: all.map((line) => (line ? prefix + line : prefix.trimEnd())).join('\n') };
}

/** Text of the organisation's own plan, whose addresses are not defanged. */
export function verbatim(text: string): Markdown {
  return { markdown: escapeLine(text) };
}
