import type { Incident } from '../../incident/incident.ts';
import { moment } from '../text.ts';
import { type Message, message } from './message.ts';
import { nameOutside } from './words.ts';

/** What the question whether to hand over becomes when the commander goes on. */
export function keptCommandNote(incident: Incident, since: Date, at: Date): Message {
  return message(
    `:ok_hand: You have commanded ${nameOutside(incident)} since ${moment(since)}, and said at ${moment(at)} that you are fine. Hand over before you are not.`,
  );
}
