import type { KnownBlock } from '@slack/web-api';
import { harmless, quotation } from '../text.ts';
import { sections } from './blocks.ts';

/** With room for a quotation mark. */
const longestLine = 2_900;

/** All that a person wrote at length, set off as a quotation, in as many sections as it takes. */
export function wholeQuotation(plain: string): KnownBlock[] {
  return sections(quotation(linesOf(plain).join('\n')).split('\n'));
}

function linesOf(plain: string): string[] {
  return harmless(plain)
    .split('\n')
    .flatMap((line) => (line.length > longestLine ? divided(line) : line));
}

/** Between words where there are any, and never within an escaped character. */
function divided(line: string): string[] {
  const pieces: string[] = [];
  let piece = '';
  for (const [part] of line.matchAll(/[^\s&]{1,500}\s*|&(?:amp|lt|gt);\s*|[\s&]/gu)) {
    if (piece.length + part.length > longestLine) {
      pieces.push(piece.trimEnd());
      piece = '';
    }
    piece += part;
  }
  return [...pieces, piece];
}
