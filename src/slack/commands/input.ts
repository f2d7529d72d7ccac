import { z } from 'zod';
import { plainText } from '../plain-text.ts';
import { wordAndText } from './line.ts';

/** For subcommands that take nothing more. */
export const nothing = z.string().refine((line) => line.trim() === '', 'Nothing comes after it.');

/** The whole line as plain text; '' when there is none. */
export const text = z.string().transform((line) => plainText(line).trim());

/** A first word, and plain text after it; both '' when there are none. */
export const wordThenText = z.string().transform(wordAndText);
