import type { Resolution } from '../../incident/incident.ts';
import { plainText } from '../plain-text.ts';
import { firstWord, leadingReference } from './line.ts';

/** What was typed after `close`. */
export interface Closing {
  readonly resolution: Resolution;
  /** Of the incident that this one duplicates. */
  readonly duplicateOf: number | null;
  readonly summary: string;
  /** Said by whoever closes it whatever is unfinished. */
  readonly anyway: boolean;
}

const words: Readonly<Record<Resolution, readonly string[]>> = {
  resolved: ['resolved', 'resolve', 'solved', 'done', 'fixed'],
  'false-positive': ['false-positive', 'false-alarm', 'false positive', 'false alarm', 'fp'],
  benign: ['benign', 'harmless'],
  duplicate: ['duplicate of', 'duplicate', 'dup', 'dupe'],
  transferred: ['transferred', 'transfer'],
};

/** Comes between the resolution and the summary. */
export const insisting = 'anyway';

/** Reads 'duplicate of INC-3 same mail'; null when it begins with no resolution. `line` is as Slack sent it. */
export function closingIn(line: string): Closing | null {
  const [first, afterFirst] = firstWord(line);
  const [second, afterSecond] = firstWord(afterFirst);
  const two = resolutionCalled(`${first} ${second}`);
  const resolution = two ?? resolutionCalled(first);
  if (!resolution) return null;
  const rest = two ? afterSecond : afterFirst;
  const [word, afterWord] = firstWord(rest);
  const anyway = word.toLowerCase() === insisting;
  const said = anyway ? afterWord : rest;
  if (resolution !== 'duplicate') return { resolution, duplicateOf: null, summary: plainText(said).trim(), anyway };
  const original = leadingReference(said);
  return { resolution, duplicateOf: original.number, summary: plainText(original.rest).trim(), anyway };
}

function resolutionCalled(typed: string): Resolution | undefined {
  const called = typed.toLowerCase();
  const found = Object.entries(words).find(([, names]) => names.includes(called));
  return found?.[0] as Resolution | undefined;
}
