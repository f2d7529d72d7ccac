import { z } from 'zod';
import { plainText } from '../plain-text.ts';
import { referenceIn, wordAndText } from './line.ts';

/** For subcommands that take nothing more. */
export const nothing = z
  .string()
  .refine((line) => line.trim() === '', { error: ({ input }) => leaveOut(String(input)) });

function leaveOut(line: string): string {
  const said = plainText(line).trim();
  return referenceIn(said) === null
    ? `Leave out “${said.slice(0, 40)}”.`
    : `Leave out “${said}”: it is one incident at a time.`;
}

/** The whole line as plain text; '' when there is none. */
export const text = z.string().transform((line) => plainText(line).trim());

/** A first word, and plain text after it; both '' when there are none. */
export const wordThenText = z.string().transform(wordAndText);
