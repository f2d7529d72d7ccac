import type { Incident } from '../../incident/incident.ts';
import type { Plan } from '../../incident/plan.ts';
import type { Asker } from '../edge.ts';

/** One thing that was looked at, as whoever asked reads it: mrkdwn. */
export interface Finding {
  readonly state: 'sound' | 'mended' | 'broken';
  readonly text: string;
}

/** Whose incident is looked at, and under which plan. */
export interface Inspection extends Asker {
  readonly incident: Incident;
  readonly plan: Plan;
}
