import type { Plan } from './plan.ts';
import { isQuiet } from './promise.ts';

const minute = 60_000;
const day = 24 * 60;

/** That moment, or the end of the quiet hours it falls into, unless the severity breaks them. */
export function awakeAt(at: Date, severity: string, { quietHours: quiet, timeZone }: Plan): Date {
  if (!quiet || quiet.brokenBy.includes(severity) || !isQuiet(at, quiet, timeZone)) return at;
  const end = minutesOf(quiet.to);
  const wait = (end - wallMinutes(at, timeZone) + day) % day;
  const near = new Date(Math.floor(at.getTime() / minute) * minute + wait * minute);
  return new Date(near.getTime() - shift(wallMinutes(near, timeZone) - end) * minute);
}

/** By how far a change of the clocks between moved the end, to either side. */
function shift(minutes: number): number {
  const within = (minutes + day) % day;
  return within > day / 2 ? within - day : within;
}

function wallMinutes(at: Date, timeZone: string): number {
  const format = { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
  return minutesOf(new Intl.DateTimeFormat('en-GB', format).format(at));
}

function minutesOf(clock: string): number {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number);
  return hours * 60 + minutes;
}
