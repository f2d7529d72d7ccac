import { distance } from 'fastest-levenshtein';

/** Farther off than that, a suggestion is a guess. */
const mostSlips = 2;

/** The word that was probably meant. */
export function nearest(typed: string, known: readonly string[]): string | undefined {
  const word = typed.toLowerCase().slice(0, 40);
  const [best] = known
    .map((each) => ({ each, slips: distance(word, each) }))
    .filter(({ each, slips }) => slips <= mostSlips && slips < each.length)
    .sort((a, b) => a.slips - b.slips);
  return best?.each;
}
