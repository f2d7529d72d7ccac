import type { EventOf, Incident, TimelineEntry } from '../../incident/incident.ts';
import { mention, moment } from '../text.ts';
import { type Message, message } from './message.ts';
import { nameOutside } from './words.ts';

/** What the question whether to hand over becomes when its reader may know of the incident no more. */
export const spentNudge = message(':hourglass: This question is settled.');

/** What it becomes once it was answered, or asks nothing any more. */
export function settledNudge(
  incident: Incident,
  { since }: EventOf<'command-nudged'>,
  settling: TimelineEntry,
): Message {
  return message(outcome(nameOutside(incident), moment(since), settling));
}

function outcome(of: string, since: string, { event, at }: TimelineEntry): string {
  switch (event.type) {
    case 'command-kept':
      return `:ok_hand: You have commanded ${of} since ${since}, and said ${moment(at)} that you are fine. Hand over before you are not.`;
    case 'command-nudged':
      return `:hourglass: You have commanded ${of} since ${since}, and were asked again ${moment(at)}.`;
    case 'handover-offered':
      return `:handshake: You offered command of ${of} ${event.to ? `to ${mention(event.to)}` : 'to the room'} ${moment(at)}.`;
    case 'response-ended':
    case 'closed':
    case 'trial-removed':
      return `:white_check_mark: The response to ${of} is over, and nobody needs to take command.`;
    default:
      return `:white_check_mark: You command ${of} no more, since ${moment(at)}.`;
  }
}
