import { evolve } from '../incident/evolve.ts';
import type { Actor, Event, Incident, TimelineEntry } from '../incident/incident.ts';
import { type Plan, severityRank } from '../incident/plan.ts';
import { enqueued } from '../incident/react.ts';
import type { Queries } from '../store/database.ts';
import { enqueue, rerank } from '../store/outbox.ts';
import { appendTimeline } from '../store/timeline.ts';
import { keepRoom } from './keep-room.ts';

/** An entry with the incident on both sides of it. */
export interface Step {
  readonly entry: TimelineEntry;
  readonly before: Incident | null;
  readonly after: Incident;
}

/** Events as the entries that follow the one numbered `last`. */
export function entriesOf(events: readonly Event[], last: number, by: Actor, at: Date): readonly TimelineEntry[] {
  const who = by.kind === 'person' ? by.id : 'muster';
  return events.map((event, index) => ({ sequence: last + 1 + index, at, by: who, event }));
}

/** An incident led through entries, one after the other. */
export function stepsFrom(incident: Incident, entries: readonly TimelineEntry[]): readonly Step[] {
  let after = incident;
  return entries.map((entry) => {
    const before = after;
    after = evolve(before, entry);
    return { entry, before, after };
  });
}

/** Records steps in the timeline behind the hash `previous`, with what the world must be told of them. Resolves to the newest hash. */
export async function record(tx: Queries, steps: readonly Step[], previous: string, plan: Plan): Promise<string> {
  const incident = steps.at(-1)?.after;
  if (!incident) return previous;
  const of = { incidentId: incident.id, teamId: incident.teamId };
  const entries = steps.map(({ entry }) => entry);
  const effects = steps.flatMap(({ entry, before, after }) => enqueued(entry, { before, after, plan }));
  const hash = await appendTimeline(tx, of, previous, entries);
  await enqueue(tx, of, effects);
  const former = steps[0]?.before?.severity;
  if (former && former !== incident.severity) await rerank(tx, incident.id, severityRank(plan, incident.severity));
  for (const step of steps) await keepRoom(tx, step);
  return hash;
}
