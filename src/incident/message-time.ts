/** A Slack `ts` is seconds and microseconds as text; only its milliseconds become a date. */
export function timeOf(ts: string): Date {
  const [seconds = '0', fraction = ''] = ts.split('.');
  return new Date(Number(seconds) * 1_000 + Number(fraction.padEnd(3, '0').slice(0, 3)));
}
