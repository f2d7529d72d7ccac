import type { EventOf, Incident, TimelineEntry } from '../../incident/incident.ts';
import type { Plan } from '../../incident/plan.ts';
import { mention, moment } from '../text.ts';
import { type Message, message } from './message.ts';
import { nameOutside, titleOfRole } from './words.ts';

/** What a message about a handover becomes when its reader may know of the incident no more. */
export const spentHandover = message(':handshake: This handover is settled.');

/** What became of a role that was offered, in the place of the question. */
export function settledHandover(
  incident: Incident,
  plan: Plan,
  offered: EventOf<'handover-offered'>,
  { settling, inRoom }: { readonly settling: TimelineEntry; readonly inRoom: boolean },
): Message {
  const what = `*${titleOfRole(offered.role, plan)}*${inRoom ? '' : ` of ${nameOutside(incident)}`}`;
  return message(outcome(what, offered, settling));
}

function outcome(what: string, { role, from }: EventOf<'handover-offered'>, { event, at }: TimelineEntry): string {
  switch (event.type) {
    case 'handover-accepted':
      return `:white_check_mark: ${mention(event.to)} has ${what} since ${moment(at)}, from ${mention(event.from)}.`;
    case 'handover-declined':
      return `:no_entry_sign: ${mention(event.to)} declined ${what} ${moment(at)}. ${mention(from)} still holds it.`;
    case 'handover-withdrawn':
      return `:leftwards_arrow_with_hook: ${mention(from)} keeps ${what}; nothing is asked of you any more.`;
    case 'handover-offered':
      return `:leftwards_arrow_with_hook: ${mention(from)} offers ${what} ${event.to ? `to ${mention(event.to)}` : 'to the room'} instead; nothing is asked of you any more.`;
    case 'role-assigned':
      if (event.role !== role) break;
      return `:leftwards_arrow_with_hook: ${mention(event.person)} has ${what} since ${moment(at)}; nothing is asked of you any more.`;
    case 'role-released':
      return `:leftwards_arrow_with_hook: ${mention(from)} gave ${what} back ${moment(at)}; nothing is asked of you any more.`;
  }
  return `:leftwards_arrow_with_hook: Nobody needs to take ${what} any more; the response ended ${moment(at)}.`;
}
