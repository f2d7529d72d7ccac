import type { EffectType } from '../incident/effect.ts';

/** The worker's times. All in milliseconds. */
export interface Pace {
  /** How long an effect stays in a worker's hands without a sign of life; renewed every third of it. */
  readonly lease: number;
  /** How often the outbox is looked at when no notification came. */
  readonly poll: number;
  /** Wakings within this time are one. */
  readonly gather: number;
  /** When stopping: how long what is in hand may take to finish. */
  readonly finish: number;
  /** When stopping: how long what was then told to end may take to do so. */
  readonly heed: number;
  /** When stopping: how long putting back the rest may take. */
  readonly release: number;
  /** Effects in hand at once. */
  readonly atOnce: number;
  limit(type: EffectType): number;
  /** How long to wait after this many failures. */
  backoff(failures: number): number;
}

const second = 1_000;
const minute = 60 * second;

export const usualPace: Pace = {
  lease: 10 * second,
  poll: second,
  gather: 5,
  finish: 5 * second,
  heed: second,
  release: second,
  atOnce: 16,
  limit: (type) => (type === 'compose-review' ? 60 * minute : 5 * minute),
  backoff: (failures) => jittered(Math.min(second * 2 ** (failures - 1), 5 * minute)),
};

/** Half of it for certain, the other half by chance, so that what failed together does not return together. */
function jittered(ms: number): number {
  return Math.round(ms / 2 + (Math.random() * ms) / 2);
}
