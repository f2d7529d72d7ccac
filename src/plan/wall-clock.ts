const offsets = new Map<string, Intl.DateTimeFormat>();

/** How far a zone's wall clock is ahead of UTC at a moment, in milliseconds. */
function offsetAt(timeZone: string, at: number): number {
  let format = offsets.get(timeZone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' });
    offsets.set(timeZone, format);
  }
  const name = format.formatToParts(at).find((part) => part.type === 'timeZoneName')?.value ?? '';
  const [, sign = '+', hours = '0', minutes = '0', seconds = '0'] =
    /GMT([+-])(\d{2}):(\d{2})(?::(\d{2}))?/.exec(name) ?? [];
  return (sign === '-' ? -1_000 : 1_000) * (Number(hours) * 3_600 + Number(minutes) * 60 + Number(seconds));
}

/** Wall-clock times that a zone jumps over, as if they were UTC, and the moment at which it jumps. */
export interface Gap {
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

const day = 24 * 60 * 60_000;

/** The gaps that begin after `from` and not later than `to`, in order. */
export function* gapsBetween(timeZone: string, from: number, to: number): Generator<Gap> {
  for (let start = from; start < to; start += day) {
    const end = Math.min(start + day, to);
    const before = offsetAt(timeZone, start);
    const after = offsetAt(timeZone, end);
    if (after <= before) continue;
    const at = changeBetween(timeZone, start, end, before);
    yield { at, from: at + before, to: at + after };
  }
}

function changeBetween(timeZone: string, start: number, end: number, before: number): number {
  let [low, high] = [start, end];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (offsetAt(timeZone, middle) === before) low = middle;
    else high = middle;
  }
  return high;
}

/** A zone's wall clock at a moment, as if it were UTC, in milliseconds. */
export function wallClock(at: Date, timeZone: string): number {
  return at.getTime() + offsetAt(timeZone, at.getTime());
}

/** The moment at which a zone's wall clock reads this, given as if it were UTC: the first where it does so twice, and the end of a gap where it never does. */
export function instantAt(wall: number, timeZone: string): Date {
  const before = offsetAt(timeZone, wall - day);
  const after = offsetAt(timeZone, wall + day);
  const first = wall - Math.max(before, after);
  if (wallClock(new Date(first), timeZone) === wall) return new Date(first);
  const second = wall - Math.min(before, after);
  if (wallClock(new Date(second), timeZone) === wall) return new Date(second);
  const [gap] = gapsBetween(timeZone, first - day, second + day);
  return new Date(gap?.at ?? second);
}
