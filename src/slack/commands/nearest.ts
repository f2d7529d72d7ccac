import { distance } from 'fastest-levenshtein';

/** Farther off than that, a suggestion is a guess, and so it is where more than a letter in three is another. */
const mostSlips = 2;
const lettersPerSlip = 3;

/** What was probably meant, by a word that stands for it; undefined when that could be several things. */
export function nearest(
  typed: string,
  words: readonly string[],
  meaning: (word: string) => string = (word) => word,
): string | undefined {
  const word = typed.toLowerCase().slice(0, 40);
  const near = words
    .map((each) => ({ each, slips: distance(word, each) }))
    .filter(({ each, slips }) => slips <= slipsAllowed(Math.min(word.length, each.length)));
  const fewest = Math.min(...near.map(({ slips }) => slips));
  const meant = new Set(near.filter(({ slips }) => slips === fewest).map(({ each }) => meaning(each)));
  return meant.size === 1 ? [...meant][0] : undefined;
}

function slipsAllowed(length: number): number {
  return Math.min(mostSlips, Math.floor(length / lettersPerSlip));
}
