import { harmless } from '../text.ts';

/** How much a person's words take up in one line. */
const wordsInLine = 600;

/** What a person wrote, as part of one line. */
export function said(words: string): string {
  return harmless(words.replace(/\s*\n\s*/g, ' '), wordsInLine);
}

/** ': <reason>', or nothing where none was given. */
export function because(reason: string): string {
  return reason ? `: ${said(reason)}` : '';
}
