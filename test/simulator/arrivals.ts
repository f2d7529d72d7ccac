import { EventEmitter, once } from 'node:events';
import { expect } from 'vitest';

/** Things that arrive in their own time, to be waited for. */
export interface Arrivals<Thing> {
  readonly all: Thing[];
  arrive(thing: Thing): void;
  /** The first one that fits, among what arrived already and what will. */
  next(fitting: unknown): Promise<Thing>;
}

const TIME_LIMIT = 30_000;

export function arrivals<Thing>(): Arrivals<Thing> {
  const all: Thing[] = [];
  const changes = new EventEmitter();
  const fits = (thing: Thing, fitting: unknown): boolean => {
    try {
      expect(thing).toEqual(fitting);
      return true;
    } catch {
      return false;
    }
  };
  return {
    all,
    arrive(thing) {
      all.push(thing);
      changes.emit('arrival');
    },
    async next(fitting) {
      const signal = AbortSignal.timeout(TIME_LIMIT);
      for (;;) {
        const found = all.find((thing) => fits(thing, fitting));
        if (found !== undefined) return found;
        await once(changes, 'arrival', { signal }).catch(() => expect(all).toContainEqual(fitting));
      }
    },
  };
}
