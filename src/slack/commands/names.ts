import { named } from '../../incident/named.ts';
import type { IncidentType, Plan, Severity } from '../../incident/plan.ts';
import { Refusal } from '../../incident/refusal.ts';
import { nearest } from './nearest.ts';

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
