import { createHash } from 'node:crypto';
import { canonicalJson } from '../incident/canonical-json.ts';
import type { Plan } from '../incident/plan.ts';

/** Twelve hexadecimal digits that follow from what a plan says. */
export function versionOf(plan: Plan): string {
  return createHash('sha256').update(canonicalJson(plan)).digest('hex').slice(0, 12);
}
