import type { FaultExtent } from '../../../protocol.ts';

/** As typed; empty means no limit. */
export interface TypedExtent {
  times: string;
  minutes: string;
  percent: string;
}

export const wholeExtent: TypedExtent = { times: '', minutes: '', percent: '' };

export function extentOf({ times, minutes, percent }: TypedExtent, now: number): FaultExtent {
  return {
    times: times ? Number(times) : null,
    until: minutes ? now + Number(minutes) * 60_000 : null,
    probability: percent ? Number(percent) / 100 : 1,
  };
}
