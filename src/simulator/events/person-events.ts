import { quietTime } from '../state/availability.ts';
import type { Occurrence } from '../state/occurrences.ts';
import type { Workspace } from '../state/workspace.ts';
import type { EventNotice } from './notice.ts';

/** Slack tells apps by an event of who is not to be disturbed, not of who is away. */
export function personChanged(
  workspace: Workspace,
  { person, what }: Extract<Occurrence, { type: 'person-changed' }>,
): EventNotice[] {
  if (what !== 'do-not-disturb') return [];
  const dnd_status = quietTime(workspace, person);
  const event = { type: 'dnd_updated_user', user: person.id, dnd_status, event_ts: workspace.clock.nextTs() };
  return [{ subscription: 'dnd_updated_user', channel: null, event }];
}
