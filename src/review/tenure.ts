import type { Incident, PersonId, TimelineEntry } from '../incident/incident.ts';

/** Someone held a role for a while. */
export interface Tenure {
  readonly role: string;
  readonly person: PersonId;
  readonly from: Date;
  /** null: still held, and the response goes on. */
  readonly until: Date | null;
  /** Why it ended. */
  readonly end: 'handed-over' | 'released' | 'response-over' | null;
}

/** Who held which role and when, in the order in which they took it. */
export function tenuresOf(incident: Incident, timeline: readonly TimelineEntry[]): readonly Tenure[] {
  const tenures: Tenure[] = [];
  const finish = (role: string, person: PersonId | null, until: Date, end: Tenure['end']) => {
    const index = tenures.findIndex((each) => each.role === role && each.person === person && !each.until);
    const tenure = tenures[index];
    if (tenure) tenures[index] = { ...tenure, until, end };
  };
  for (const { at, event } of timeline) {
    if (event.type === 'role-assigned') {
      finish(event.role, event.former, at, 'handed-over');
      tenures.push({ role: event.role, person: event.person, from: at, until: null, end: null });
    } else if (event.type === 'handover-accepted') {
      finish(event.role, event.from, at, 'handed-over');
      tenures.push({ role: event.role, person: event.to, from: at, until: null, end: null });
    } else if (event.type === 'role-released') finish(event.role, event.person, at, 'released');
  }
  const { endedAt } = incident;
  return tenures.map((tenure) =>
    tenure.until || !endedAt || tenure.from >= endedAt ? tenure : { ...tenure, until: endedAt, end: 'response-over' },
  );
}
