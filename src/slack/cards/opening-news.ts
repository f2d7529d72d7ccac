import type { Incident } from '../../incident/incident.ts';
import { listed, mention, mentions } from '../text.ts';
import { unreachedName } from './declaration-note.ts';
import { type Message, message } from './message.ts';
import { wholeQuotation } from './whole-quotation.ts';
import { nameOutside } from './words.ts';

/** What the card had no room for. */
export function wholeDescription(description: string, by: string): Message {
  return message(`${mention(by)} wrote when declaring:`, ...wholeQuotation(description));
}

/** Whom the plan or the declarer wanted here, and who is not. */
export function notInvitedNews(names: readonly string[]): Message {
  return message(
    `Could not be invited into this room: ${listed(names.slice(0, 20).map(unreachedName))}. If they are needed, reach them another way.`,
  );
}

/** The same for whoever commands; in the room where `room` is null. */
export function notInvitedNote(incident: Incident, names: readonly string[], room: string | null): Message {
  const where = room === null ? 'this room' : `the room of ${nameOutside(incident)}`;
  return message(
    `:warning: Could not be brought into ${where}: ${listed(names.slice(0, 20).map(unreachedName))}. If they are needed, reach them another way.${room === null ? '' : ` ${room}`}`,
  );
}

/** Who came for a higher severity or another type. */
export function calledInNews(calling: string, invited: readonly string[]): Message {
  return message(`Called in for *${calling}*: ${mentions(invited)}.`);
}
