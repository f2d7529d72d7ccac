import type { Plan } from '../../incident/plan.ts';
import { type Leading, leading } from './leading.ts';
import { severityNamed, typeNamed } from './names.ts';

/** What a declaration's line begins with, in either order, and the title that is left. */
export interface Recognised {
  readonly severity?: string;
  readonly type?: string;
  readonly title: string;
  /** Looks like one of the plan's severities, and is none: 'sev9'. */
  readonly unknownSeverity?: string;
}

/** Reads 'sev2 phishing Payroll mail asks for passwords'. */
export function recognise(text: string, plan: Plan): Recognised {
  const unknown = unknownSeverityLeading(text, plan);
  if (!unknown) return kindsLeading(text, plan);
  return { ...kindsLeading(unknown.rest, plan), unknownSeverity: unknown.typed };
}

function kindsLeading(text: string, plan: Plan): Recognised {
  const first = kindLeading(text, plan);
  if (!first) return { title: text.trim() };
  const second = kindLeading(first.rest, plan);
  if (!second || second.what === first.what)
    return { [first.what]: first.name, title: isOrdinaryWord(first) && first.rest ? text.trim() : first.rest };
  return { [first.what]: first.name, [second.what]: second.name, title: second.rest };
}

/** 'high' and 'leak' may begin a title as well, where only one of severity and type was said; 'sev2' and 'p2' do not. */
function isOrdinaryWord({ typed, name }: KindLeading): boolean {
  return typed.toLowerCase() !== name && !/\d/.test(typed);
}

interface Kind {
  readonly what: 'severity' | 'type';
  readonly name: string;
}

type KindLeading = Kind & Omit<Leading<Kind>, 'found'>;

function kindLeading(text: string, plan: Plan): KindLeading | null {
  const start = leading(text, (typed) => kindNamed(plan, typed));
  return start && { ...start.found, typed: start.typed, rest: start.rest };
}

function kindNamed(plan: Plan, typed: string): Kind | undefined {
  const severity = severityNamed(plan, typed);
  if (severity) return { what: 'severity', name: severity.name };
  const type = typeNamed(plan, typed);
  return type && { what: 'type', name: type.name };
}

/** 'sev9' where there are sev1 to sev4. */
function unknownSeverityLeading(text: string, plan: Plan): { typed: string; rest: string } | null {
  const [, typed = '', rest = ''] = /^\s*(\S+)\s*([\s\S]*)$/.exec(text) ?? [];
  const series = seriesOf(typed);
  if (series === null || kindNamed(plan, typed)) return null;
  const known = plan.severities.flatMap(({ name, synonyms }) => [name, ...synonyms]);
  return known.some((each) => seriesOf(each) === series) ? { typed, rest } : null;
}

/** 'sev' of 'SEV-9'; null for what is no numbered word. */
function seriesOf(word: string): string | null {
  return /^([a-z]+)[-_]?\d{1,3}$/i.exec(word)?.[1]?.toLowerCase() ?? null;
}
