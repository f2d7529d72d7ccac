import type { TimelineEntry } from './incident.ts';
import { timeOf } from './message-time.ts';
import { Refusal } from './refusal.ts';

/** When something happened, which for a note may be long before it was written down. */
export function happenedAt({ event, at }: TimelineEntry): Date {
  return 'happenedAt' in event ? event.happenedAt : at;
}

/** Within a minute of each other they are one time. */
const same = 60_000;

/** When a note was learned, where that is not when it happened: the time of its message, or of writing it down. */
export function learnedAt({ event, at }: TimelineEntry): Date | null {
  if (event.type !== 'noted') return null;
  const learned = event.message ? timeOf(event.message.ts) : at;
  return Math.abs(learned.getTime() - event.happenedAt.getTime()) < same ? null : learned;
}

/** Clocks of people and of Muster differ a little. */
export function refuseFuture(time: Date, now: Date, field: string): void {
  if (time.getTime() > now.getTime() + same)
    throw new Refusal(
      'invalid',
      `${utcMinute(time)} lies ahead. Say when it happened, as in \`yesterday 23:50\` or \`2026-11-24 02:14Z\`.`,
      field,
    );
}

function utcMinute(time: Date): string {
  return `${time.toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}
