import type { Incident, TimelineEntry } from './incident.ts';
import { phaseAfter, type ResponsePhase } from './phase.ts';
import type { Plan, Role } from './plan.ts';
import { openSeats } from './seats.ts';
import { openTasks, type Task } from './task.ts';

/** What ending the response now would leave undone. */
export interface Unfinished {
  /** Needed roles that nobody holds. */
  readonly seats: readonly Role[];
  /** Phases of the response that lie ahead and were never entered. */
  readonly phases: readonly ResponsePhase[];
  readonly tasks: readonly Task[];
  /** When the update was due that nobody posted. */
  readonly updateOverdueSince: Date | null;
}

export function unfinished(incident: Incident, timeline: readonly TimelineEntry[], plan: Plan, at: Date): Unfinished {
  const due = Object.values(incident.promises).map(({ dueAt }) => dueAt.getTime());
  const earliest = Math.min(...due);
  return {
    seats: openSeats(incident, plan),
    phases: phasesAhead(incident).filter((phase) => !wasEntered(phase, timeline)),
    tasks: openTasks(incident),
    updateOverdueSince: earliest < at.getTime() ? new Date(earliest) : null,
  };
}

/** An incident that went back has been in phases that lie ahead of it again. */
function wasEntered(phase: ResponsePhase, timeline: readonly TimelineEntry[]): boolean {
  return timeline.some(({ event }) => event.type === 'phase-changed' && event.to === phase);
}

function phasesAhead(incident: Incident): ResponsePhase[] {
  const ahead: ResponsePhase[] = [];
  for (let next = phaseAfter(incident.phase); next; next = phaseAfter(next)) ahead.push(next);
  return ahead;
}
