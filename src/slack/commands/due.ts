import { instantAt, wallClock } from '../../plan/wall-clock.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

export interface Due {
  readonly dueAt: Date;
  /** What stands before it. */
  readonly before: string;
}

interface Clock {
  readonly now: Date;
  /** IANA; in which times without a zone are read. */
  readonly timeZone: string;
}

const time = '(?<hours>\\d{1,2})(?:[:.](?<minutes>\\d{2}))?\\s*(?<half>am|pm)?';
const weekdays = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const units: Readonly<Record<string, number>> = { m: minute, h: hour, d: day };

/** Each reads what stands at a line's end; `lead` is the word that says it is a due time. */
const forms: readonly { readonly pattern: RegExp; read(groups: Groups, clock: Clock): Date | null }[] = [
  {
    pattern: ending(`(?:in|within)\\s+(?<count>\\d{1,4})\\s*(?<unit>m|h|d)[a-z]*(?:\\s*(?<more>\\d{1,2})\\s*m[a-z]*)?`),
    read: ({ count, unit = '', more = '0' }, { now }) =>
      new Date(now.getTime() + Number(count) * (units[unit.toLowerCase()] ?? minute) + Number(more) * minute),
  },
  {
    pattern: ending(`(?:(?:by|due|at|on)\\s+)?(?<date>\\d{4}-\\d{2}-\\d{2})(?:[ T]+${time}(?<zone>\\s*(?:z|utc))?)?`),
    read: (groups, { timeZone }) => onDate(groups, groups.zone ? 'Etc/UTC' : timeZone),
  },
  {
    pattern: ending(
      `(?:(?:by|due|on)\\s+)?(?<word>today|tomorrow|${weekdays.join('|')})(?:,?\\s+(?:at\\s+|by\\s+)?${time})?`,
    ),
    read: (groups, clock) => onNamedDay(groups, clock),
  },
  {
    pattern: ending(`(?:by|due|due\\s+at)\\s+${time}(?<zone>\\s*(?:z|utc))?`),
    read: (groups, { now, timeZone }) => nextAt(groups, now, groups.zone ? 'Etc/UTC' : timeZone),
  },
];

type Groups = Readonly<Record<string, string | undefined>>;

/** Words after which a time tells when something was, and not when it is due. */
const part = /(?:^|\s)(?:since|from|after|before|until|till|of|between|and|around|to)$/i;

/** The due time that a line ends with; null when it ends with none that can be. */
export function dueAtEnd(line: string, clock: Clock): Due | null {
  for (const { pattern, read } of forms) {
    const found = pattern.exec(line);
    if (!found?.groups) continue;
    const before = line.slice(0, found.index).replace(/[\s,;]+$/, '');
    const dueAt = part.test(before) ? null : read(found.groups, clock);
    if (dueAt) return { dueAt, before };
  }
  return null;
}

function ending(form: string): RegExp {
  return new RegExp(`(?<=^|[\\s,;])${form}[.\\s]*$`, 'i');
}

/** Nine in the morning where a day is all that was said. */
const morning = { hours: 9, minutes: 0 };

function timeIn({ hours, minutes = '0', half }: Groups): { hours: number; minutes: number } | null {
  if (hours === undefined) return morning;
  const said = Number(hours);
  if (half && (said < 1 || said > 12)) return null;
  const of24 = half ? (said % 12) + (half.toLowerCase() === 'pm' ? 12 : 0) : said;
  return of24 > 23 || Number(minutes) > 59 ? null : { hours: of24, minutes: Number(minutes) };
}

function onDate(groups: Groups, timeZone: string): Date | null {
  const time = timeIn(groups);
  const [year = 0, month = 0, date = 0] = (groups.date ?? '').split('-').map(Number);
  const written = new Date(Date.UTC(year, month - 1, date));
  const exists = written.getUTCMonth() === month - 1 && written.getUTCDate() === date;
  return time && exists ? instantAt(written.getTime() + time.hours * hour + time.minutes * minute, timeZone) : null;
}

function onNamedDay(groups: Groups, { now, timeZone }: Clock): Date | null {
  const time = timeIn(groups);
  const word = (groups.word ?? '').toLowerCase();
  if (!time || (word === 'today' && groups.hours === undefined)) return null;
  const today = wallClock(now, timeZone);
  const midnight = today - (today % day);
  const ahead = word === 'today' ? 0 : word === 'tomorrow' ? 1 : daysUntil(word, new Date(midnight).getUTCDay());
  return instantAt(midnight + ahead * day + time.hours * hour + time.minutes * minute, timeZone);
}

function daysUntil(word: string, today: number): number {
  return ((weekdays.indexOf(word) - today + 6) % 7) + 1;
}

/** Today at that time; tomorrow, when it is past. */
function nextAt(groups: Groups, now: Date, timeZone: string): Date | null {
  const time = timeIn(groups);
  if (!time) return null;
  const today = wallClock(now, timeZone);
  const wanted = today - (today % day) + time.hours * hour + time.minutes * minute;
  const first = instantAt(wanted, timeZone);
  return first > now ? first : instantAt(wanted + day, timeZone);
}
