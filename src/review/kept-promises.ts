import type { EventOf, TimelineEntry } from '../incident/incident.ts';

/** An update that was promised, and what became of it. */
export interface PromisedUpdate {
  readonly dueAt: Date;
  /** null: it was never sent. */
  readonly sent: (TimelineEntry & { readonly event: EventOf<'update-posted'> }) | null;
  /** Milliseconds after it was due; 0 when it came in time. For one never sent, until it was no longer owed. */
  readonly lateBy: number;
  /** What took the promise away, for an update that was never sent. */
  readonly overtakenBy: 'severity' | 'end' | null;
  readonly reminders: number;
}

/** Less than this is no delay: a reminder itself comes up to some seconds after the due time. */
const grace = 60_000;

/** Every promised update that came due or was sent, in order; one that had not come due when the response ended is not counted. */
export function promisedUpdates(timeline: readonly TimelineEntry[], now: Date): readonly PromisedUpdate[] {
  const updates: PromisedUpdate[] = [];
  let dueAt: Date | null = null;
  let reminders = 0;
  const missed = (at: Date, overtakenBy: PromisedUpdate['overtakenBy']) => {
    if (dueAt && lateness(dueAt, at) > 0)
      updates.push({ dueAt, sent: null, lateBy: lateness(dueAt, at), overtakenBy, reminders });
  };
  const promise = (next: Date | null) => {
    dueAt = next;
    reminders = 0;
  };
  for (const entry of timeline) {
    const { at, event } = entry;
    switch (event.type) {
      case 'declared':
        promise(event.promisedAt);
        break;
      case 'update-reminded':
        reminders++;
        break;
      case 'update-posted':
        updates.push({
          dueAt: event.dueAt,
          sent: { ...entry, event },
          lateBy: lateness(event.dueAt, at),
          overtakenBy: null,
          reminders,
        });
        promise(event.promisedAt);
        break;
      case 'severity-changed':
        if (!event.promisedAt) break;
        missed(at, 'severity');
        promise(event.promisedAt);
        break;
      case 'phase-changed':
        if (event.promisedAt) promise(event.promisedAt);
        break;
      case 'response-ended':
      case 'closed':
        missed(at, 'end');
        promise(null);
        break;
    }
  }
  missed(now, null);
  return updates;
}

function lateness(dueAt: Date, at: Date): number {
  const late = at.getTime() - dueAt.getTime();
  return late < grace ? 0 : late;
}
