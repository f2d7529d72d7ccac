/** Hands out message timestamps: seconds and microseconds, each later than every one before. */
export interface Clock {
  /** '1700000000.000100' */
  nextTs(): string;
  seconds(): number;
  millis(): number;
  /** Nothing handed out from now on is earlier than this. */
  startAfter(ts: string): void;
}

export function clock(): Clock {
  let last = 0;
  return {
    nextTs() {
      last = Math.max(Date.now() * 1000, last + 1);
      return tsOf(last);
    },
    seconds: () => Math.floor(Date.now() / 1000),
    millis: () => Date.now(),
    startAfter(ts) {
      last = Math.max(last, microsOf(ts));
    },
  };
}

export function tsOf(micros: number): string {
  return `${Math.floor(micros / 1_000_000)}.${String(micros % 1_000_000).padStart(6, '0')}`;
}

/** Microseconds since the epoch; NaN for what is no timestamp. */
export function microsOf(ts: string): number {
  const [seconds = '', fraction = ''] = ts.split('.');
  if (!/^\d+$/.test(seconds) || !/^\d*$/.test(fraction)) return Number.NaN;
  return Number(seconds) * 1_000_000 + Number(fraction.slice(0, 6).padEnd(6, '0'));
}
