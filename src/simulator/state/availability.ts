import type { PersonRecord } from './records.ts';
import { knownPerson } from './visibility.ts';
import type { Workspace } from './workspace.ts';

/** For so many minutes from now on; 0 ends it. */
export function doNotDisturb(workspace: Workspace, id: string, minutes: number): void {
  const from = workspace.clock.seconds();
  const span = minutes > 0 ? { from, to: from + minutes * 60 } : null;
  const person = workspace.tables.people.put({ ...knownPerson(workspace, id), doNotDisturb: span });
  workspace.occurrences.announce({ type: 'person-changed', person, what: 'do-not-disturb' });
}

export function setAway(workspace: Workspace, id: string, away: boolean): void {
  const person = workspace.tables.people.put({ ...knownPerson(workspace, id), away });
  workspace.occurrences.announce({ type: 'person-changed', person, what: 'away' });
}

/** As dnd.info tells it of others; long past where there is nothing to tell. */
export function quietTime({ clock }: Workspace, { doNotDisturb: span }: PersonRecord) {
  if (!span || span.to <= clock.seconds()) return { dnd_enabled: false, next_dnd_start_ts: 1, next_dnd_end_ts: 1 };
  return { dnd_enabled: true, next_dnd_start_ts: span.from, next_dnd_end_ts: span.to };
}
