/** Slack's ts is Unix seconds with six decimals. */
export const dateOfTs = (ts: string): Date => new Date(Number(ts) * 1000);

const clock = new Intl.DateTimeFormat(undefined, { hour: 'numeric', minute: '2-digit' });
const clockWithSeconds = new Intl.DateTimeFormat(undefined, { hour: '2-digit', minute: '2-digit', second: '2-digit' });
const fullDay = new Intl.DateTimeFormat(undefined, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
const longDay = new Intl.DateTimeFormat(undefined, { day: 'numeric', month: 'long', year: 'numeric' });
const shortDay = new Intl.DateTimeFormat(undefined, { day: 'numeric', month: 'short', year: 'numeric' });
const numericDay = new Intl.DateTimeFormat('en-CA', { year: 'numeric', month: '2-digit', day: '2-digit' });

export const clockTime = (date: Date): string => clock.format(date);

/** '2026-11-23 21:11:04 UTC', for titles. */
export const utcTime = (date: Date): string => `${date.toISOString().slice(0, 19).replace('T', ' ')} UTC`;

export const sameDay = (a: Date, b: Date): boolean => a.toDateString() === b.toDateString();

/** 'Today', 'Yesterday', or the day in full. */
export const dayName = (date: Date): string => relativeDay(date) ?? fullDay.format(date);

function relativeDay(date: Date): string | null {
  const now = new Date();
  if (sameDay(date, now)) return 'Today';
  if (sameDay(date, new Date(now.getFullYear(), now.getMonth(), now.getDate() - 1))) return 'Yesterday';
  return null;
}

function ago(date: Date): string {
  const minutes = Math.round((Date.now() - date.getTime()) / 60_000);
  const words = new Intl.RelativeTimeFormat(undefined, { numeric: 'auto' });
  if (Math.abs(minutes) < 60) return words.format(-minutes, 'minute');
  if (Math.abs(minutes) < 60 * 24) return words.format(-Math.round(minutes / 60), 'hour');
  return words.format(-Math.round(minutes / 60 / 24), 'day');
}

/** The tokens of `<!date^...>`, in the reader's own zone. */
const TOKENS: Record<string, (date: Date) => string> = {
  date_num: (date) => numericDay.format(date),
  date: (date) => longDay.format(date),
  date_slash: (date) => numericDay.format(date).replaceAll('-', '/'),
  date_short: (date) => shortDay.format(date),
  date_long: (date) => fullDay.format(date),
  date_pretty: (date) => relativeDay(date)?.toLowerCase() ?? longDay.format(date),
  date_short_pretty: (date) => relativeDay(date)?.toLowerCase() ?? shortDay.format(date),
  date_long_pretty: (date) => relativeDay(date)?.toLowerCase() ?? fullDay.format(date),
  time: clockTime,
  time_secs: (date) => clockWithSeconds.format(date),
  ago,
};

export const formatDate = (date: Date, format: string): string =>
  format.replace(/\{(\w+)\}/g, (whole, token: string) => TOKENS[token]?.(date) ?? whole);
