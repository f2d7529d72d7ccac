import { holdersOf, type Incident, type PersonId } from './incident.ts';
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
