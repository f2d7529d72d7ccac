import { z } from 'zod';
import { plainText } from '../plain-text.ts';
import { mentionIn } from './line.ts';

/** People mentioned one after the other, and what is said after them. */
export interface PeopleSaid {
  readonly people: readonly string[];
  readonly rest: string;
  /** The same as Slack sent it. */
  readonly raw: string;
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
  return { people, rest: plainText(rest).trim(), raw: rest };
}

/** '@person @person <reason>' */
export const peopleThenText = z.string().transform(peopleIn);

export interface MentionedPeople {
  readonly people: readonly string[];
  /** User groups by id, or by handle where Slack gives no id. */
  readonly groups: readonly string[];
}

const group = /^(?:<!subteam\^(\w+)(?:\|[^<>]*)?>|@([\p{L}\p{N}][\p{L}\p{N}._-]*))[\s,]*/u;

/** '@person @group @person', and nothing but mentions. */
export const onlyPeople = z.string().transform((line, { addIssue }): MentionedPeople => {
  const people: string[] = [];
  const groups: string[] = [];
  let left = line;
  for (;;) {
    const said = peopleIn(left);
    people.push(...said.people);
    left = said.raw.replace(/^(?:,|&amp;|and\b)\s*/i, '');
    const [whole, id, handle] = group.exec(left) ?? [];
    if (whole === undefined) break;
    groups.push(id ?? handle ?? '');
    left = left.slice(whole.length);
  }
  const rest = plainText(left).trim();
  if (rest) addIssue(`Mention people with @; “${rest.slice(0, 40)}” is nobody that I know.`);
  return { people, groups };
});
