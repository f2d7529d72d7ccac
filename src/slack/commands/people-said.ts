import { z } from 'zod';
import { plainText } from '../plain-text.ts';
import { mentionIn } from './line.ts';

/** People mentioned one after the other, and what is said after them. */
export interface PeopleSaid {
  readonly people: readonly string[];
  readonly rest: string;
}

/** What may stand between two mentions of a list, and before the first. */
const connecting = /^(,|&amp;|and)?$/i;

export function peopleIn(line: string): PeopleSaid {
  const people: string[] = [];
  let rest = line.trim();
  for (let found = mentionIn(rest); found && connecting.test(found.before); found = mentionIn(rest)) {
    people.push(found.person);
    rest = found.after;
  }
  return { people, rest: plainText(rest).trim() };
}

/** '@person @person <reason>' */
export const peopleThenText = z.string().transform(peopleIn);

/** '@person @person', and nothing but mentions. */
export const onlyPeople = z.string().transform((line, { addIssue }) => {
  const { people, rest } = peopleIn(line);
  if (rest) addIssue(`Mention people with @; “${rest.slice(0, 40)}” is nobody that I know.`);
  return people;
});
