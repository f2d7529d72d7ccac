import type { EventOf, Incident, TimelineEntry } from '../../incident/incident.ts';
import { commander, type Plan, type Role, roleOf } from '../../incident/plan.ts';
import { claimRole } from '../actions/claim-role.ts';
import { actor, mention } from '../text.ts';
import { because } from './because.ts';
import { buttons } from './blocks.ts';
import { type Message, message } from './message.ts';
import { roleTitle, titleOfRole } from './words.ts';

type By = TimelineEntry['by'];

/** Asks the room for a commander; nobody becomes one without saying so. */
export function openSeatCard(incident: Incident, plan: Plan, released?: { readonly by: By }): Message {
  const role = roleOf(plan, commander);
  const before = released ? `${actor(released.by)} gave up command. ` : '';
  return message(
    `${before}*Who leads the response?* Nobody is ${roleTitle(role).toLowerCase()}.`,
    ...claim(incident, role),
  );
}

/** What the question becomes when the response ends without an answer. */
export function unansweredSeatCard(plan: Plan): Message {
  return message(`Nobody was ${roleTitle(roleOf(plan, commander)).toLowerCase()} when the response ended.`);
}

/** Any other seat that the response needs and that nobody holds any more. */
export function vacantSeatCard(incident: Incident, role: Role): Message {
  return message(`*${roleTitle(role)}* is open again. Who takes it?`, ...claim(incident, role));
}

/** What the question becomes once it is answered. */
export function takenSeatCard({ person, words }: EventOf<'role-assigned'>, by: By, plan: Plan): Message {
  const how = by === person || by === 'muster' ? '' : `, made so by ${mention(by)}`;
  return message(
    `${mention(person)} is ${roleTitle(roleOf(plan, commander)).toLowerCase()}${how}${because(words.reason)}`,
  );
}

/** Command goes from one to another, which everyone in the room must notice. */
export function takeoverCard({ person, former, words }: EventOf<'role-assigned'>, by: By, plan: Plan): Message {
  const title = roleTitle(roleOf(plan, commander)).toLowerCase();
  const from = former ? mention(former) : 'nobody';
  const why = because(words.reason);
  if (by === person) return message(`${mention(person)} took command from ${from}${why}`);
  if (by === former) return message(`${from} handed command to ${mention(person)}${why}`);
  return message(`${actor(by)} made ${mention(person)} ${title} in place of ${from}${why}`);
}

/** A role was accepted; everyone in the room must notice. */
export function handedOverNews({ role, from, to }: EventOf<'handover-accepted'>, plan: Plan): Message {
  return message(`:handshake: *${mention(to)} has ${titleOfRole(role, plan)}*, handed over by ${mention(from)}.`);
}

function claim(incident: Incident, role: Role) {
  const label = `Claim ${roleTitle(role).toLowerCase()}`;
  return buttons([claimRole.button(label, { incident: incident.id, role: role.name }, 'primary')]);
}
