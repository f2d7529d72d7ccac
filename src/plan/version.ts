import { createHash } from 'node:crypto';
import type { Plan } from '../incident/plan.ts';

/** Twelve hexadecimal digits that follow from what a plan says. */
export function versionOf(plan: Plan): string {
  return createHash('sha256').update(canonical(plan)).digest('hex').slice(0, 12);
}

function canonical(plan: Plan): string {
  return JSON.stringify(plan, (_, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
}
