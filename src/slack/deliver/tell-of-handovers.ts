import { type EventOf, holdersOf, type TimelineEntry } from '../../incident/incident.ts';
import { commander } from '../../incident/plan.ts';
import { commandNote, limitNote, unreachedCommanderNote } from '../cards/command-notes.ts';
import { declinedNote } from '../cards/handover-notes.ts';
import type { Message } from '../cards/message.ts';
import { handedOverNote } from '../cards/role-notes.ts';
import { roomLink } from '../room-link.ts';
import { type Errand, roomOf } from './errand.ts';
import { say } from './say.ts';

/** Unless the role is theirs again. */
export function handedOver(
  { incident, plan, team }: Errand,
  person: string,
  event: EventOf<'handover-accepted'>,
): Message | null {
  if (holdersOf(incident, event.role).includes(person)) return null;
  return handedOverNote(incident, plan, event, roomLink(incident, team));
}

/** Unless the role went elsewhere meanwhile, or the holder offers it to another. */
export function declined({ incident, plan, team }: Errand, { event }: TimelineEntry): Message | null {
  if (event.type !== 'handover-declined') return null;
  const { role, from } = event;
  const offersAgain = incident.handovers.some((each) => each.role === role && each.from === from);
  if (offersAgain || !holdersOf(incident, role).includes(from)) return null;
  return declinedNote(incident, plan, event, roomLink(incident, team));
}

/** Unless they command no more. */
export function command({ incident, team }: Errand, { event, at }: TimelineEntry): Message | null {
  if (event.type !== 'command-nudged' || !commandsStill(incident, event)) return null;
  return commandNote(incident, event, { at, room: roomLink(incident, team) });
}

/** The room is asked in place of a commander who may hear nothing. */
export async function commanderUnreached(errand: Errand, { event }: TimelineEntry): Promise<void> {
  const { plan, command } = errand;
  if (event.type !== 'command-nudged') return;
  await say(errand, 'unreached', { channelId: roomOf(errand) }, unreachedCommanderNote(plan, event, command));
}

export function limit({ incident, plan, team, command }: Errand, { event, at }: TimelineEntry): Message | null {
  if (event.type !== 'command-nudged' || !commandsStill(incident, event)) return null;
  return limitNote(incident, plan, event, { at, room: roomLink(incident, team), command });
}

function commandsStill({ roles, endedAt }: Errand['incident'], { person }: EventOf<'command-nudged'>): boolean {
  return endedAt === null && (roles[commander] ?? []).includes(person);
}
