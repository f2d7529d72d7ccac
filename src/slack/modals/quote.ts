import type { KnownBlock } from '@slack/web-api';
import type { PersonId } from '../../incident/incident.ts';
import { timeOf } from '../../incident/message-time.ts';
import { Refusal } from '../../incident/refusal.ts';
import { limits } from '../../incident/words.ts';
import type { People } from '../people.ts';
import { utc } from '../text.ts';
import { textField, tickField } from './fields.ts';

/** Asks before a message is quoted, and lets what the room should not read be taken out. */
export function quoteFields(text: string): KnownBlock[] {
  return [
    tickField({
      name: 'quoting',
      label: 'The message it is about',
      optional: true,
      choice: {
        value: 'quote',
        label: 'Quote it in the description',
        description: 'Whoever is in the room can then read it',
      },
    }),
    textField({
      name: 'quote',
      label: 'Quote',
      hint: 'Take out what the room should not read. Without the tick above, nothing of it is kept.',
      lines: 'many',
      optional: true,
      limit: limits.description,
      initial: text,
    }),
  ];
}

/** Throws a Refusal when both together are longer than a description may be. */
export async function describedWithQuote(
  description: string,
  quote: string,
  { ts, author }: { readonly ts: string; readonly author: PersonId | null },
  people: People,
): Promise<string> {
  const name = (author && (await people.person(author))?.name) || 'an app';
  const quoted = [`Quoted from ${name}, ${utc(timeOf(ts))}:`, ...quote.split('\n').map((line) => `> ${line}`)].join(
    '\n',
  );
  const both = description ? `${description}\n\n${quoted}` : quoted;
  const excess = both.length - limits.description;
  if (excess <= 0) return both;
  throw new Refusal('invalid', `The quote makes the description ${excess} characters too long. Shorten one of them.`);
}
