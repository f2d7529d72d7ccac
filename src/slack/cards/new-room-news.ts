import type { EventOf, Incident } from '../../incident/incident.ts';
import { listed, mention, moment } from '../text.ts';
import { unreachedName } from './declaration-note.ts';
import { type Message, message } from './message.ts';
import { nameOutside } from './words.ts';

type Replaced = EventOf<'room-replaced'>;

/** What a new room reads first of all: why it is there, and who may be missing. */
export function newRoomNews({ askedBy, chosen, membersKnown, notInvited }: Replaced): Message {
  if (chosen)
    return message(
      `:lock: This incident is private from now on, as ${mention(askedBy)} decided, who chose who is here. It is spoken of in this room alone.${missing(notInvited)}`,
    );
  const invited = membersKnown
    ? 'Whoever was in the old one is invited, except those who had left it.'
    : `I could not know who was in the old one, so only ${mention(askedBy)} and whoever holds a role are invited. *Bring in everybody else who is needed.*`;
  return message(
    `This room takes the place of the one before, as ${mention(askedBy)} asked. ${invited}${missing(notInvited)}`,
  );
}

/** What whoever asked for it is told. */
export function newRoomNote(incident: Incident, { membersKnown, notInvited }: Replaced, room: string): Message {
  const who = membersKnown ? '' : ' I could not know who was in the old one: bring in whoever is needed.';
  return message(
    `The new room of ${nameOutside(incident)} is open, and the response goes on there.${who}${missing(notInvited)} ${room}`,
  );
}

function missing(names: readonly string[]): string {
  return names.length > 0
    ? ` Could not be invited: ${listed(names.slice(0, 20).map(unreachedName))}. If they are needed, reach them another way.`
    : '';
}

/** For a channel that others may read: it says nothing of the incident. */
export const formerRoomNews: Message = message(
  'The response goes on in another room. If you were part of it and are not there, ask whoever leads it. Please write nothing more about it here.',
);

/** Somebody takes the card away again and again. */
export function mendingNews(until: Date, command: string): Message {
  return message(
    `:pushpin: The card was taken away again. I put it back ${moment(until, '{time}')}; until then \`${command} status\` shows how it stands.`,
  );
}
