import { instantAt, wallClock } from '../../plan/wall-clock.ts';
import type { ActionContext } from '../edge.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

export interface When {
  readonly at: Date;
  /** What comes after it. */
  readonly rest: string;
}

interface Clock {
  readonly now: Date;
  /** IANA; in which times without a zone are read. */
  readonly timeZone: string;
}

const dated =
  /^(?:at\s+)?(?:(?<word>yesterday|today),?\s+(?:at\s+)?|(?<date>\d{4}-\d{2}-\d{2})(?:T|,?\s+))?(?<hours>\d{1,2}):(?<minutes>\d{2})(?::(?<seconds>\d{2}))?\s*(?<half>am|pm)?\s*(?<zone>z|utc|gmt)?(?=$|[\s,;:–—-])[\s,;:–—-]*/i;

/** The time that a line begins with: '02:14Z', 'yesterday 23:50', '2026-11-24 02:14Z'; null when it begins with none. */
export function whenLeading(line: string, { now, timeZone }: Clock): When | null {
  const found = dated.exec(line);
  if (!found?.groups) return null;
  const { word, date, zone, ...clock } = found.groups;
  const read = zone ? 'Etc/UTC' : timeZone;
  const time = timeOfDay(clock);
  const midnight = date ? midnightOn(date) : midnightBefore(now, read, word?.toLowerCase() === 'yesterday' ? 1 : 0);
  if (time === null || midnight === null) return null;
  return { at: instantAt(midnight + time, read), rest: line.slice(found[0].length).trim() };
}

/** As Slack knows where this person is. */
export async function clockOf({
  people,
  personId,
  now,
}: Pick<ActionContext, 'people' | 'personId' | 'now'>): Promise<Clock> {
  return { now: now(), timeZone: (await people.person(personId))?.timeZone ?? 'Etc/UTC' };
}

function timeOfDay({
  hours,
  minutes,
  seconds = '0',
  half,
}: Readonly<Record<string, string | undefined>>): number | null {
  const said = Number(hours);
  if (half && (said < 1 || said > 12)) return null;
  const of24 = half ? (said % 12) + (half.toLowerCase() === 'pm' ? 12 : 0) : said;
  if (of24 > 23 || Number(minutes) > 59 || Number(seconds) > 59) return null;
  return of24 * hour + Number(minutes) * minute + Number(seconds) * 1_000;
}

function midnightBefore(now: Date, timeZone: string, days: number): number {
  const today = wallClock(now, timeZone);
  return today - (today % day) - days * day;
}

/** null for a day that no month has. */
function midnightOn(date: string): number | null {
  const [year = 0, month = 0, of = 0] = date.split('-').map(Number);
  const written = new Date(Date.UTC(year, month - 1, of));
  return written.getUTCMonth() === month - 1 && written.getUTCDate() === of ? written.getTime() : null;
}
