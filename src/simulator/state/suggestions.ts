import type { Json } from '../blocks/ids.ts';

/** Options that the app answered with, by the action_id they were asked for; a person chooses among them. */
export interface Suggestions {
  of(actionId: string): Json[];
  add(actionId: string, options: readonly Json[]): void;
}

const KEPT = 1_000;

export function suggestions(): Suggestions {
  const kept = new Map<string, Json[]>();
  return {
    of: (actionId) => kept.get(actionId) ?? [],
    add(actionId, options) {
      const values = new Set(options.map(({ value }) => value));
      const before = (kept.get(actionId) ?? []).filter(({ value }) => !values.has(value));
      kept.set(actionId, [...before, ...options].slice(-KEPT));
    },
  };
}
