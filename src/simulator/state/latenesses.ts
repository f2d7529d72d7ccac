import type { Lateness } from '../protocol.ts';

/** Where the app was too late; nothing of it outlives the process. */
export interface Latenesses {
  put(lateness: Lateness): void;
  /** Oldest first. */
  all(): Lateness[];
}

const KEPT = 200;

export function latenesses(): Latenesses {
  const kept = new Map<string, Lateness>();
  return {
    put(lateness) {
      kept.set(lateness.id, lateness);
      const [oldest] = kept.keys();
      if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest);
    },
    all: () => [...kept.values()],
  };
}
