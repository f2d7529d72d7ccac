import type { Actor, Incident } from '../incident/incident.ts';

/** Who may know. Asks Slack at that moment (a yes is remembered for a minute at most); no answer means no. */
export interface Access {
  /** The person as an actor on an incident, or on none yet. */
  actor(personId: string, incident: Incident | null): Promise<Actor>;
  /** The room's members see a private incident; a public one is seen by every full member of the workspace. */
  maySee(personId: string, incident: Incident): Promise<boolean>;
  visible(personId: string, incidents: readonly Incident[]): Promise<readonly Incident[]>;
  /** Throws unless Slack says so now. */
  isInRoom(personId: string, incident: Incident): Promise<boolean>;
}
