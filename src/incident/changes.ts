import { holdersOf, type Incident, type PersonId, type TimelineEntry } from './incident.ts';
import type { Phase } from './phase.ts';
import { commander } from './plan.ts';

interface Turn<T> {
  readonly from: T;
  readonly to: T;
}

/** What changed about an incident that whoever is only kept informed should read first; null where it did not. */
export interface Changes {
  readonly severity: Turn<string> | null;
  readonly phase: Turn<Phase> | null;
  /** Who commands now. */
  readonly commander: PersonId | null;
}

/** There and back again is no change. */
export function changesBetween(before: Incident, after: Incident): Changes {
  const [commanding = null] = holdersOf(after, commander);
  return {
    severity: turn(before.severity, after.severity),
    phase: turn(before.phase, after.phase),
    commander: commanding && !holdersOf(before, commander).includes(commanding) ? commanding : null,
  };
}

function turn<T>(from: T, to: T): Turn<T> | null {
  return from === to ? null : { from, to };
}

/** What severity and phase were before each changed last; null where it never did. */
export interface Former {
  readonly severity: string | null;
  readonly phase: Phase | null;
}

export const nothingFormer: Former = { severity: null, phase: null };

export function formerOf(timeline: readonly TimelineEntry[]): Former {
  let phase: Phase = 'detection';
  let former = nothingFormer;
  const moved = (to: Phase) => {
    former = { ...former, phase };
    phase = to;
  };
  for (const { event } of timeline) {
    if (event.type === 'severity-changed') former = { ...former, severity: event.from };
    if (event.type === 'phase-changed') moved(event.to);
    if (event.type === 'response-ended') moved('review');
    if (event.type === 'closed') moved('closed');
  }
  return former;
}
