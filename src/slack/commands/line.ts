import { plainText } from '../plain-text.ts';

/** A word as Slack sends it: what stands in angle brackets is part of one, blanks included. */
const firstOf = /^\s*((?:<[^<>]*>|[^\s<])+)\s*([\s\S]*)$/;

/** The first word of a line and what comes after it, both as Slack sent them. */
export function firstWord(line: string): readonly [string, string] {
  const [, word = '', rest = ''] = firstOf.exec(line) ?? [];
  return [word, rest];
}

/** The first word and the rest as plain text: what most subcommands take. */
export function wordAndText(line: string): readonly [string, string] {
  const [word, rest] = firstWord(line);
  return [plainText(word), plainText(rest).trim()];
}

const reference = /^(?:inc-?(\d+)|test-(\d+))$/i;

/** 'INC-7' is 7, 'TEST-1' is -1; null for any other word. */
export function referenceIn(word: string): number | null {
  const [, number, trial] = reference.exec(word) ?? [];
  if (number !== undefined) return Number(number);
  return trial === undefined ? null : -Number(trial);
}

/** The incident that a line begins by naming, and the line without it. */
export function leadingReference(line: string): { readonly number: number | null; readonly rest: string } {
  const [word, rest] = firstWord(line);
  const number = referenceIn(word);
  return number === null ? { number, rest: line } : { number, rest };
}

/** The incident that a word and nothing else stands before, as in 'analysis INC-1', and that word. */
export function closingReference(line: string): { readonly number: number | null; readonly rest: string } {
  const [word, after] = firstWord(line);
  const [last, more] = firstWord(after);
  const number = more ? null : referenceIn(last);
  return number === null ? { number, rest: line } : { number, rest: word };
}

const mention = /<@(\w+)(?:\|[^<>]*)?>/;

/** The first person that a line mentions, with what stands before and after. */
export function mentionIn(
  line: string,
): { readonly person: string; readonly before: string; readonly after: string } | null {
  const found = mention.exec(line);
  if (!found) return null;
  const [whole, person = ''] = found;
  return { person, before: line.slice(0, found.index).trim(), after: line.slice(found.index + whole.length).trim() };
}
