import type { Circumstances } from './decide.ts';
import { type Event, type EventOf, type Incident, reference } from './incident.ts';
import { isResponding } from './phase.ts';
import { promisedAgain } from './promises-made.ts';
import { Refusal } from './refusal.ts';
import { boundedLine, limits } from './words.ts';

export interface Reopen {
  readonly type: 'reopen';
  readonly reason: string;
}

/**
 * The response goes on in the phase in which it ended, and updates are owed again; where the room was archived, in a new
 * one.
 */
export function decideReopening(incident: Incident, command: Reopen, circumstances: Circumstances): readonly Event[] {
  if (incident.removed)
    throw new Refusal('closed', `${reference(incident)} was removed. Begin another: \`{command} test\`.`);
  if (isResponding(incident.phase))
    throw new Refusal('conflict', `${reference(incident)} is open, in ${incident.phase}. There is nothing to reopen.`);
  const reason = boundedLine(command.reason, limits.reason, 'reason');
  if (!reason) throw new Refusal('invalid', 'Reopening needs a reason: `{command} reopen <reason>`.', 'reason');
  const to = incident.endedIn ?? 'analysis';
  const archived = incident.phase === 'closed' && circumstances.plan.closing.archiveRoom ? incident.roomId : null;
  return [
    ...(archived ? [{ type: 'room-requested', former: archived, people: null } as const] : []),
    {
      type: 'phase-changed',
      from: incident.phase,
      to,
      ...promisedAgain(incident, to, circumstances),
      words: { reason },
    },
  ];
}

/** Whether the response went on after it had been over. */
export function isReturn({ from, to }: Pick<EventOf<'phase-changed'>, 'from' | 'to'>): boolean {
  return !isResponding(from) && isResponding(to);
}
