import type { EventOf, PersonId, TimelineEntry } from '../incident/incident.ts';
import { everyone } from '../incident/plan.ts';
import type { AlsoPromised, Kept } from '../incident/reminders.ts';

/** An update that was promised to an audience, and what became of it. */
export interface PromisedUpdate {
  readonly audience: string;
  /** null: it was sent without having been promised. */
  readonly dueAt: Date | null;
  /** null: it was never sent. */
  readonly sent: (TimelineEntry & { readonly event: EventOf<'update-posted'> }) | null;
  /** As the timeline records it; of a record that does not, by its times. null for one never sent or never promised. */
  readonly kept: Kept['as'] | null;
  /** Milliseconds after it was due; 0 when it came in time. For one never sent, until it was no longer owed. */
  readonly lateBy: number;
  /** What took the promise away, for an update that was never sent. */
  readonly overtakenBy: 'missed' | 'changed' | 'unheard' | 'end' | null;
  readonly reminders: number;
}

/** Less than this is no delay: a reminder itself comes up to some seconds after the due time. */
const grace = 60_000;

interface Owed {
  readonly dueAt: Date;
  readonly reminders: number;
}

/** Every promised update that came due or was sent, in order; one that had not come due when the response ended is not counted. */
export function promisedUpdates(timeline: readonly TimelineEntry[], now: Date): readonly PromisedUpdate[] {
  const updates: PromisedUpdate[] = [];
  const owed = new Map<string, Owed>();
  const hearers = new Map<string, readonly PersonId[]>();
  const unsent = (audience: string, at: Date, overtakenBy: PromisedUpdate['overtakenBy']) => {
    const promise = owed.get(audience);
    owed.delete(audience);
    if (!promise || lateness(promise.dueAt, at) === 0) return;
    updates.push({ audience, ...promise, sent: null, kept: null, lateBy: lateness(promise.dueAt, at), overtakenBy });
  };
  const promise = (audience: string, dueAt: Date | null) => {
    if (dueAt) owed.set(audience, { dueAt, reminders: 0 });
    else owed.delete(audience);
  };
  const changed = (at: Date, promisedAt: Date | null, also: AlsoPromised = {}) => {
    for (const [audience, dueAt] of Object.entries(promisedAt ? { ...also, [everyone]: promisedAt } : also)) {
      unsent(audience, at, 'changed');
      promise(audience, dueAt);
    }
  };
  for (const entry of timeline) {
    const { at, event } = entry;
    switch (event.type) {
      case 'declared':
        promise(everyone, event.promisedAt);
        break;
      case 'people-briefed':
        if (!event.audience) break;
        hearers.set(event.audience, [...(hearers.get(event.audience) ?? []), ...event.people]);
        if (event.promisedAt) promise(event.audience, event.promisedAt);
        break;
      case 'people-removed':
      case 'briefing-ended':
        for (const [audience, people] of hearers) {
          const left = people.filter((person) => !event.people.includes(person));
          hearers.set(audience, left);
          if (left.length === 0) unsent(audience, at, 'unheard');
        }
        break;
      case 'update-reminded': {
        const of = owed.get(event.audience);
        if (of) owed.set(event.audience, { ...of, reminders: of.reminders + 1 });
        break;
      }
      case 'update-missed':
        unsent(event.audience, event.promisedAt, 'missed');
        promise(event.audience, event.promisedAt);
        break;
      case 'update-posted': {
        const { audience, dueAt, promisedAt } = event;
        const lateBy = dueAt ? lateness(dueAt, at) : 0;
        const kept = event.kept?.as ?? (dueAt ? keptBy(lateBy) : null);
        const reminders = owed.get(audience)?.reminders ?? 0;
        updates.push({ audience, dueAt, sent: { ...entry, event }, kept, lateBy, overtakenBy: null, reminders });
        promise(audience, promisedAt);
        break;
      }
      case 'severity-changed':
      case 'phase-changed':
        changed(at, event.promisedAt, event.alsoPromised);
        break;
      case 'cadence-changed':
        unsent(event.audience, at, 'changed');
        promise(event.audience, event.promisedAt);
        break;
      case 'response-ended':
      case 'closed':
        for (const audience of [...owed.keys()]) unsent(audience, at, 'end');
        break;
    }
  }
  for (const audience of [...owed.keys()]) unsent(audience, now, null);
  return updates;
}

function keptBy(lateBy: number): Kept['as'] {
  return lateBy > 0 ? 'late' : 'on-time';
}

function lateness(dueAt: Date, at: Date): number {
  const late = at.getTime() - dueAt.getTime();
  return late < grace ? 0 : late;
}
