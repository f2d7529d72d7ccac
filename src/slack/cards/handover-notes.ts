import type { Button } from '@slack/web-api';
import type { Handover } from '../../incident/handover.ts';
import type { EventOf, Incident } from '../../incident/incident.ts';
import { isResponding } from '../../incident/phase.ts';
import type { Plan } from '../../incident/plan.ts';
import { declineHandover } from '../actions/decline-handover.ts';
import { handOver } from '../actions/hand-over.ts';
import { readBrief } from '../actions/read-brief.ts';
import { withdrawHandover } from '../actions/withdraw-handover.ts';
import { mention, moment } from '../text.ts';
import { because } from './because.ts';
import { buttons } from './blocks.ts';
import { type Message, message } from './message.ts';
import { nameOutside, titleOfRole } from './words.ts';

/** Asks whom a role is offered to, in a direct message; the brief opens by button, for those in the room alone. */
export function handoverRequest(incident: Incident, plan: Plan, handover: Handover, room: string): Message {
  const { role, from, escalateAt } = handover;
  const late = escalateAt ? ` If you cannot answer by ${moment(escalateAt)}, others are asked.` : '';
  return message(
    `:handshake: *${mention(from)} hands you ${titleOfRole(role, plan)}* of ${nameOutside(incident)}. They hold it until you have read the brief and accepted.${late} ${room}`,
    ...buttons([
      read('Read the brief', incident, handover),
      declineHandover.button('Not now', handoverValue(incident, handover)),
    ]),
  );
}

/** Asks the room, in the room. */
export function reliefRequest(incident: Incident, plan: Plan, handover: Handover): Message {
  const { role, from, brief } = handover;
  return message(
    `:raised_hand: *${mention(from)} asks to be relieved as ${titleOfRole(role, plan)}*${because(brief)}. Who takes over? You read the brief first; they hold it until then.`,
    ...buttons([
      read('Take over', incident, handover),
      withdrawHandover.button('I keep it', handoverValue(incident, handover)),
    ]),
  );
}

/** Asks whoever else commands, else the room (`room` null), once nobody accepted in time. */
export function escalationNote(incident: Incident, plan: Plan, handover: Handover, room: string | null): Message {
  const { role, from, to, offeredAt } = handover;
  const asked = to ? mention(to) : 'The room';
  const of = room === null ? '' : ` of ${nameOutside(incident)}`;
  return message(
    `:hourglass: *${mention(from)} wants to hand over ${titleOfRole(role, plan)}*${of}. ${asked} was asked ${moment(offeredAt)}, and nobody accepted. Can you take it?${room === null ? '' : ` ${room}`}`,
    ...buttons([read('Take over', incident, handover)]),
  );
}

/** What the holder reads then. */
export function unacceptedNote(
  incident: Incident,
  plan: Plan,
  handover: Handover,
  { told, room }: { readonly told: string | null; readonly room: string },
): Message {
  const { role, to } = handover;
  const silent = to ? `${mention(to)} has not answered.` : 'Nobody in the room took over.';
  return message(
    `:hourglass: *You still hold ${titleOfRole(role, plan)}* of ${nameOutside(incident)}. ${silent} ${told ? `${mention(told)} is asked now.` : 'The room is asked now.'} ${room}`,
    ...buttons([
      handOver.button('Hand over to another', { incident: incident.id, role }),
      withdrawHandover.button('I keep it', handoverValue(incident, handover)),
    ]),
  );
}

/** What the holder reads when it was declined. Of a private incident the reason stays in the room. */
export function declinedNote(
  incident: Incident,
  plan: Plan,
  { role, to, words }: EventOf<'handover-declined'>,
  room: string,
): Message {
  const why = incident.visibility === 'private' ? '; the timeline says why' : because(words.reason);
  const again = isResponding(incident.phase)
    ? [handOver.button('Hand over to another', { incident: incident.id, role })]
    : [];
  return message(
    `:no_entry_sign: ${mention(to)} cannot take *${titleOfRole(role, plan)}* of ${nameOutside(incident)} now${why}. *You still hold it.* ${room}`,
    ...buttons(again),
  );
}

function read(label: string, incident: Incident, handover: Handover): Button {
  return readBrief.button(label, handoverValue(incident, handover), 'primary');
}

function handoverValue({ id }: Incident, { offer }: Handover) {
  return { incident: id, offer };
}
