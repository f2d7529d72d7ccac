export type MarkdownPart =
  | { kind: 'paragraph' | 'quote' | 'code'; text: string }
  | { kind: 'heading'; level: number; text: string }
  | { kind: 'item'; depth: number; bullet: string; text: string }
  | { kind: 'table'; head: string[]; rows: string[][] }
  | { kind: 'rule' };

/** Headings, lists, task lists, quotes, code, tables and rules; every other line is a paragraph of its own. */
export function markdownParts(text: string): MarkdownPart[] {
  const parts: MarkdownPart[] = [];
  const lines = text.replaceAll('\r', '').split('\n');
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    const fence = /^\s*(```+|~~~+)/.exec(line)?.[1];
    if (fence) {
      const end = lines.findIndex((later, place) => place > at && later.trim().startsWith(fence));
      const last = end === -1 ? lines.length : end;
      parts.push({ kind: 'code', text: lines.slice(at + 1, last).join('\n') });
      at = last;
    } else if (isRow(line) && /^\s*\|?\s*:?-+:?\s*(\|\s*:?-+:?\s*)*\|?\s*$/.test(lines[at + 1] ?? '')) {
      const end = lines.findIndex((later, place) => place > at && !isRow(later));
      const last = end === -1 ? lines.length : end;
      parts.push({ kind: 'table', head: cells(line), rows: lines.slice(at + 2, last).map(cells) });
      at = last - 1;
    } else if (line.trim()) {
      parts.push(linePart(line));
    }
  }
  return parts;
}

function linePart(line: string): MarkdownPart {
  const heading = /^(#{1,6})\s+(.*?)\s*#*$/.exec(line);
  if (heading) return { kind: 'heading', level: heading[1]?.length ?? 1, text: heading[2] ?? '' };
  if (/^\s*([-*_])\s*(?:\1\s*){2,}$/.test(line)) return { kind: 'rule' };
  const item = /^(\s*)(?:[-*+]|(\d+[.)]))\s+(?:\[([ xX])\]\s+)?(.*)/.exec(line);
  if (item) {
    const [, margin = '', number, ticked, text = ''] = item;
    const bullet = ticked === undefined ? (number ?? '•') : ticked === ' ' ? '☐' : '☑';
    return { kind: 'item', depth: Math.floor(margin.length / 2), bullet, text };
  }
  const quote = /^>\s?(.*)/.exec(line);
  return quote ? { kind: 'quote', text: quote[1] ?? '' } : { kind: 'paragraph', text: line };
}

const isRow = (line: string): boolean => /^\s*\|.*\|\s*$/.test(line);

/** A `|` in a cell is written `\|`. */
const cells = (row: string): string[] =>
  row
    .trim()
    .replace(/^\||\|$/g, '')
    .split(/(?<!\\)\|/)
    .map((cell) => cell.trim());
