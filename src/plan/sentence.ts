import { closest, distance } from 'fastest-levenshtein';
import { z } from 'zod';

const kinds: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a mapping of keys to values',
  record: 'a mapping of names to what they stand for',
};

/** zod's error map for plans: what is wrong and what would be right, as a sentence that continues the path. */
export function sentenceOf(issue: z.core.$ZodRawIssue): string | undefined {
  switch (issue.code) {
    case 'invalid_type': {
      const kind = kinds[issue.expected] ?? issue.expected;
      if (issue.input === undefined) return `is missing; it has to be ${kind}`;
      return `has to be ${kind}${issue.expected === 'string' ? '; put it in quotes' : ''}`;
    }
    case 'unrecognized_keys':
      return `is not a key of a plan${unknownKeys(issue.keys, issue.inst)}`;
    case 'invalid_key':
      return `is no name: it ${issue.issues[0]?.message ?? 'has to be a word'}`;
    default:
      return undefined;
  }
}

function unknownKeys(keys: readonly string[], schema: unknown): string {
  const known = schema instanceof z.ZodObject ? Object.keys(schema.shape) : [];
  return keys.length === 1 ? `; ${didYouMean(keys[0] ?? '', known)}` : `; here are known: ${known.join(', ')}`;
}

/** 'did you mean “meaning”?', or all there are to choose from. */
export function didYouMean(wrong: string, known: readonly string[]): string {
  const nearest = known.length > 0 ? closest(wrong, known) : '';
  if (nearest && distance(wrong, nearest) <= 2) return `did you mean “${nearest}”?`;
  return `known here: ${known.join(', ')}`;
}
