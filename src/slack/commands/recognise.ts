import type { IncidentType, Plan, Severity } from '../../incident/plan.ts';
import { severityNamed, typeNamed } from './names.ts';

/** What a declaration's line begins with, in either order, and the title that is left. */
export interface Recognised {
  readonly severity?: string;
  readonly type?: string;
  readonly title: string;
}

/** Names of the plan are three words long at most: 'denial of service'. */
const longestName = 3;

/** Reads 'sev2 phishing Payroll mail asks for passwords'. */
export function recognise(text: string, plan: Plan): Recognised {
  const first = leading(text, plan);
  if (!first) return { title: text.trim() };
  const second = leading(first.rest, plan);
  if (!second || second.what === first.what)
    return { [first.what]: first.name, title: isOrdinaryWord(first) && first.rest ? text.trim() : first.rest };
  return { [first.what]: first.name, [second.what]: second.name, title: second.rest };
}

/** 'high' and 'leak' may begin a title as well, where only one of severity and type was said; 'sev2' and 'p2' do not. */
function isOrdinaryWord({ typed, name }: Leading): boolean {
  return typed.toLowerCase() !== name && !/\d/.test(typed);
}

interface Leading {
  readonly what: 'severity' | 'type';
  readonly name: string;
  readonly typed: string;
  readonly rest: string;
}

/** The longest name that the text begins with. */
function leading(text: string, plan: Plan): Leading | null {
  for (let words = longestName; words > 0; words--) {
    const [, start, rest = ''] =
      new RegExp(`^\\s*((?:\\S+\\s+){${words - 1}}\\S+)(?:\\s+([\\s\\S]*))?$`).exec(text) ?? [];
    if (start === undefined) continue;
    const found = kindOf(severityNamed(plan, start), typeNamed(plan, start));
    if (found) return { ...found, typed: start, rest: rest.trim() };
  }
  return null;
}

function kindOf(severity: Severity | undefined, type: IncidentType | undefined): Pick<Leading, 'what' | 'name'> | null {
  if (severity) return { what: 'severity', name: severity.name };
  return type ? { what: 'type', name: type.name } : null;
}
