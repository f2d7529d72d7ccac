import type { FoundSecret } from './find-secrets.ts';

/** A shorter secret is masked where it was found, and not wherever the same letters stand. */
const shortest = 8;

/** Finds secrets that are known already, in time that does not grow with how many there are. */
export function recogniser(known: Iterable<readonly [secret: string, kind: string]>): (text: string) => FoundSecret[] {
  const byBeginning = new Map<string, (readonly [secret: string, kind: string])[]>();
  for (const entry of known) {
    if (entry[0].length < shortest) continue;
    const beginning = entry[0].slice(0, shortest);
    byBeginning.set(beginning, [...(byBeginning.get(beginning) ?? []), entry]);
  }
  if (byBeginning.size === 0) return () => [];
  return (text) => {
    const found: FoundSecret[] = [];
    for (let start = 0; start + shortest <= text.length; start++)
      for (const [secret, kind] of byBeginning.get(text.slice(start, start + shortest)) ?? [])
        if (text.startsWith(secret, start)) found.push({ start, end: start + secret.length, kind });
    return found;
  };
}
