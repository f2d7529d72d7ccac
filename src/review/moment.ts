/** '2026-11-24 02:14' */
export function utcMinute(at: Date): string {
  return at.toISOString().slice(0, 16).replace('T', ' ');
}

/** '2026-11-24' */
export function utcDay(at: Date): string {
  return at.toISOString().slice(0, 10);
}

/** '02:14:09' */
export function utcTime(at: Date): string {
  return at.toISOString().slice(11, 19);
}

const minute = 60_000;

/** '2 h 14 min', of milliseconds. Whole minutes; from a day on, whole hours. */
export function spellDuration(ms: number): string {
  const minutes = Math.floor(Math.max(0, ms) / minute);
  const hours = Math.floor(minutes / 60);
  const days = Math.floor(hours / 24);
  if (days > 0) return parts([days, days === 1 ? 'day' : 'days'], [hours % 24, 'h']);
  if (minutes > 0) return parts([hours, 'h'], [minutes % 60, 'min']);
  return 'under a minute';
}

function parts(...all: readonly (readonly [number, string])[]): string {
  return all
    .filter(([count]) => count > 0)
    .map((part) => part.join(' '))
    .join(' ');
}
