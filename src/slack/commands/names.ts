import type { IncidentType, Plan, Severity } from '../../incident/plan.ts';
import { Refusal } from '../../incident/refusal.ts';
import { nearest } from './nearest.ts';

/** 'Data Breach', 'data_breach' and 'data-breach' are one name. */
function normal(typed: string): string {
  return typed
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/g, '-');
}

interface Named {
  readonly name: string;
  readonly title?: string;
  readonly synonyms: readonly string[];
}

function named<T extends Named>(all: readonly T[], typed: string): T | undefined {
  const wanted = normal(typed);
  return all.find(({ name, title, synonyms }) =>
    [name, title ?? name, ...synonyms].some((each) => normal(each) === wanted),
  );
}

export function severityNamed(plan: Plan, typed: string): Severity | undefined {
  return named(plan.severities, typed);
}

export function typeNamed(plan: Plan, typed: string): IncidentType | undefined {
  return named(plan.types, typed);
}

/** Throws a Refusal that lists the plan's severities. */
export function knownSeverity(plan: Plan, typed: string): Severity {
  return (
    severityNamed(plan, typed) ??
    refuseUnknown(
      'severity',
      typed,
      plan.severities.map(({ name }) => name),
    )
  );
}

export function refuseUnknown(what: string, typed: string, known: readonly string[]): never {
  const suggestion = nearest(typed, known);
  const hint = suggestion ? `Did you mean ${suggestion}? ` : '';
  throw new Refusal('invalid', `There is no ${what} “${typed.slice(0, 40)}”. ${hint}Known: ${known.join(', ')}.`);
}
