import type { EventOf, Incident } from '../../incident/incident.ts';
import { escapeText, mention, mentions } from '../text.ts';
import { section } from './blocks.ts';
import { stranger } from './circle-words.ts';
import { type Message, message } from './message.ts';
import { nameOutside } from './words.ts';

/** Warns of someone in a private room who does not belong there. */
export function entrantNote(
  incident: Incident,
  event: EventOf<'member-joined'>,
  room: string,
  command: string,
): Message {
  const removed = incident.barred.includes(event.person);
  const who = removed && event.standing === 'member' ? `${mention(event.person)}, who was removed,` : stranger(event);
  const how = event.inviter ? ` Invited by ${mention(event.inviter)}.` : '';
  return message(
    `:warning: ${who} is in the room of ${nameOutside(incident)}.${how}`,
    section(
      `They read all that is written there; I tell them nothing. To take them out: \`${command} remove @person &lt;reason&gt;\` in the room.${removed ? ` If they are to be there: \`${command} add @person\`.` : ''}`,
    ),
    ...(room ? [section(room)] : []),
  );
}

/** Slack keeps somebody in the room whom Muster may not take out. `code` is Slack's own. */
export function notTakenOutNote(incident: Incident, people: readonly string[], code: string, room: string): Message {
  return message(
    `:warning: Slack does not let me take ${mentions(people)} out of the room of ${nameOutside(incident)} (${escapeText(code)}).`,
    section(
      'For me they are out: I show and tell them nothing of it. But they still read all that is written in the room, by me too. Take them out by hand (`/remove @person` there), or ask an owner of the workspace to.',
    ),
    ...(room ? [section(room)] : []),
  );
}
