import type { FoundSecret } from './find-secrets.ts';

/** A shorter secret is masked where it was found, and not wherever the same letters stand. */
const shortest = 6;
/** Up to here a secret is looked for as a word of its own that holds a digit or a sign: it could be part of another, or a word. */
const short = 7;

type Known = readonly [secret: string, kind: string];

/** Finds secrets that are known already, in time that does not grow with how many there are. */
export function recogniser(known: Iterable<Known>): (text: string) => FoundSecret[] {
  const byBeginning = new Map<string, Known[]>();
  for (const entry of known) {
    if (!isTelling(entry[0])) continue;
    const beginning = entry[0].slice(0, shortest);
    byBeginning.set(beginning, [...(byBeginning.get(beginning) ?? []), entry]);
  }
  if (byBeginning.size === 0) return () => [];
  return (text) => {
    const found: FoundSecret[] = [];
    for (let start = 0; start + shortest <= text.length; start++)
      for (const [secret, kind] of byBeginning.get(text.slice(start, start + shortest)) ?? [])
        if (stands(secret, text, start)) found.push({ start, end: start + secret.length, kind });
    return found;
  };
}

function isTelling(secret: string): boolean {
  return secret.length > short || (secret.length >= shortest && /[^\p{L}\s"']/u.test(secret));
}

function stands(secret: string, text: string, start: number): boolean {
  if (!text.startsWith(secret, start)) return false;
  if (secret.length > short) return true;
  return !/[\p{L}\p{N}]/u.test(`${text[start - 1] ?? ''}${text[start + secret.length] ?? ''}`);
}
