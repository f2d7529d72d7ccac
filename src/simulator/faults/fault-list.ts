import type { FaultExtent } from '../protocol.ts';
import { chance } from './chance.ts';
import type { Struck } from './faults.ts';

interface Kept<Fault> {
  fault: Fault;
  /** Its place among all that were ever added since the list was set. */
  readonly place: number;
  /** How often chance was asked, by what it was asked for. */
  readonly asked: Map<string, number>;
}

export interface FaultList<Fault extends FaultExtent> {
  add(fault: Fault): void;
  set(faults: readonly Fault[]): void;
  /** Those that can still strike. */
  all(): Fault[];
  /** The first that fits and that chance agrees to, counted down. */
  strike(name: string, fits: (fault: Fault) => boolean): (Struck<unknown> & { fault: Fault }) | null;
}

/** Faults in the order in which they are looked at. `used` is called when one was counted down. */
export function faultList<Fault extends FaultExtent & { trouble: unknown }>(
  seed: () => number,
  used: () => void,
): FaultList<Fault> {
  let kept: Kept<Fault>[] = [];
  let added = 0;

  const add = (fault: Fault): void => {
    kept.push({ fault, place: added, asked: new Map() });
    added += 1;
  };
  const live = (): Kept<Fault>[] => {
    kept = kept.filter(({ fault: { times, until } }) => times !== 0 && (until === null || until > Date.now()));
    return kept;
  };
  const draw = ({ place, asked }: Kept<Fault>, name: string): [hit: number, luck: number] => {
    const turn = asked.get(name) ?? 0;
    asked.set(name, turn + 1);
    return [chance(seed(), `${place}/${name}/${turn}`), chance(seed(), `${place}/${name}/${turn}/luck`)];
  };

  return {
    add,
    set(faults) {
      kept = [];
      added = 0;
      for (const fault of faults) add(fault);
    },
    all: () => live().map(({ fault }) => fault),
    strike(name, fits) {
      for (const one of live()) {
        if (!fits(one.fault)) continue;
        const [hit, luck] = draw(one, name);
        if (hit >= one.fault.probability) continue;
        const { fault } = one;
        if (fault.times !== null) {
          one.fault = { ...fault, times: fault.times - 1 };
          used();
        }
        return { fault, trouble: fault.trouble, luck };
      }
      return null;
    },
  };
}
