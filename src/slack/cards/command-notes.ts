import type { EventOf, Incident } from '../../incident/incident.ts';
import { commander, type Plan } from '../../incident/plan.ts';
import { handOver } from '../actions/hand-over.ts';
import { keepCommand } from '../actions/keep-command.ts';
import { mention, moment } from '../text.ts';
import { buttons } from './blocks.ts';
import { type Message, message } from './message.ts';
import { nameOutside, titleOfRole } from './words.ts';

type Nudged = EventOf<'command-nudged'>;

/** Asks who has commanded for long to hand over. */
export function commandNote(
  incident: Incident,
  { since, limit, told }: Nudged,
  { at, room }: { readonly at: Date; readonly room: string },
): Message {
  const long = `You have commanded ${nameOutside(incident)} for ${hours(since, at)}`;
  const also = told ? ` ${mention(told)} knows.` : '';
  const what = limit
    ? `:octagonal_sign: ${long}. *That is the limit: hand over now.* Whoever is tired is the last to notice.${also}`
    : `:hourglass: ${long}. *Who takes over next, and when?* Handing over is quick: they read how things stand and accept.`;
  return message(
    `${what} ${room}`,
    ...buttons([
      handOver.button('Hand over', { incident: incident.id, role: commander }, 'primary'),
      keepCommand.button('I am fine', { incident: incident.id }),
    ]),
  );
}

/** What the deputy, else whoever else commands, reads once the limit is reached. */
export function limitNote(
  incident: Incident,
  plan: Plan,
  { person, since }: Nudged,
  { at, room, command }: { readonly at: Date; readonly room: string; readonly command: string },
): Message {
  const title = titleOfRole(commander, plan);
  return message(
    `:octagonal_sign: ${mention(person)} has been *${title}* of ${nameOutside(incident)} for ${hours(since, at)}, which is the limit. Offer to take over: they hand over with \`${command} handover\` and your name. ${room}`,
  );
}

/** What the room reads when who has commanded for long can be asked nothing. */
export function unreachedCommanderNote(plan: Plan, { person }: Nudged, command: string): Message {
  const title = titleOfRole(commander, plan);
  return message(
    `:octagonal_sign: *${mention(person)} is ${title}, and cannot be reached*: they are not in the room, or have no account any more. Whoever can takes over: \`${command} claim ${commander}\` and why.`,
  );
}

function hours(since: Date, at: Date): string {
  const minutes = Math.floor((at.getTime() - since.getTime()) / 60_000);
  if (minutes < 60) return `${minutes} minutes`;
  const whole = Math.floor(minutes / 60);
  return whole === 1
    ? `an hour (since ${moment(since, '{time}')})`
    : `${whole} hours (since ${moment(since, '{time}')})`;
}
