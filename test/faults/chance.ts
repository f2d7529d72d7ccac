/** Falls the same way for the same seed. */
export interface Chance {
  readonly seed: number;
  /** A whole number from 0 to `below` - 1. */
  pick(below: number): number;
  oneOf<T>(all: readonly T[]): T;
}

/** The seed is FAULTS_SEED, to see once more what failed, or another one every time. */
export function chance(seed = Number(process.env.FAULTS_SEED ?? Date.now() % 1_000_000)): Chance {
  let state = seed >>> 0;
  const pick = (below: number): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
  return {
    seed,
    pick,
    oneOf(all) {
      const one = all[pick(all.length)];
      if (one === undefined) throw new Error('there is nothing to choose from');
      return one;
    },
  };
}
