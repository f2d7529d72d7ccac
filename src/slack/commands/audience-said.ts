import type { Audience, Plan } from '../../incident/plan.ts';
import { firstWord } from './line.ts';

export interface AudienceSaid {
  /** undefined: none was named. */
  readonly audience: string | undefined;
  readonly rest: string;
}

/** The audience whose name or title a line begins with. */
export function audienceLeading(line: string, { audiences }: Plan): AudienceSaid {
  const [word, rest] = firstWord(line);
  const said = word.toLowerCase().replace(/:$/, '');
  const audience = audiences.find((each) => isCalled(each, said));
  return audience ? { audience: audience.name, rest } : { audience: undefined, rest: line };
}

function isCalled({ name, title }: Audience, said: string): boolean {
  return [name, title.toLowerCase()].includes(said);
}

/** Of an update: 'to executives …', 'executives: …', 'executives no change', or the audience alone; any other word begins what is said. */
export function audienceOfUpdate(line: string, plan: Plan, nothingNew: RegExp): AudienceSaid {
  const [word, behind] = firstWord(line);
  if (word.toLowerCase() === 'to') {
    const named = audienceLeading(behind, plan);
    return named.audience ? named : { audience: undefined, rest: line };
  }
  const leading = audienceLeading(line, plan);
  const meant = word.endsWith(':') || leading.rest === '' || nothingNew.test(leading.rest);
  return meant ? leading : { audience: undefined, rest: line };
}
