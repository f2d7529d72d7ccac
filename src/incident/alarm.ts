import type { Circumstances } from './decide.ts';
import { handoverAlarms } from './handover-alarms.ts';
import type { Event, Incident } from './incident.ts';
import type { Plan } from './plan.ts';
import { updateAlarms } from './promise-alarms.ts';
import { taskAlarms } from './task-alarms.ts';
import { watchAlarms } from './watch-alarms.ts';

/** A moment at which Muster has to look at an incident by itself. */
export interface Alarm {
  readonly at: Date;
  /** What it finds then. Unless an event moves the alarm or ends it, it has rung once and for all. */
  ring(circumstances: Circumstances): readonly Event[];
}

/** The alarms of one matter: what stands in the incident and its plan says when they ring. */
export type Alarms = (incident: Incident, plan: Plan) => readonly Alarm[];

const matters: readonly Alarms[] = [updateAlarms, taskAlarms, handoverAlarms, watchAlarms];

/** When Muster has to look at the incident next; null: not before somebody changes it. */
export function nextAlarm(incident: Incident, plan: Plan): Date | null {
  const times = alarmsOf(incident, plan).map(({ at }) => at.getTime());
  return times.length > 0 ? new Date(Math.min(...times)) : null;
}

/** What has come due is decided at the moment of ringing: whatever came meanwhile leaves nothing to ring for. */
export function ring(incident: Incident, circumstances: Circumstances): readonly Event[] {
  return alarmsOf(incident, circumstances.plan)
    .filter(({ at }) => at <= circumstances.at)
    .flatMap((alarm) => alarm.ring(circumstances));
}

function alarmsOf(incident: Incident, plan: Plan): readonly Alarm[] {
  return matters.flatMap((alarms) => alarms(incident, plan));
}
