import type { EventOf, Incident } from '../../incident/incident.ts';
import type { Plan, Role } from '../../incident/plan.ts';
import { listed, mention, planText, sentence } from '../text.ts';
import { because } from './because.ts';
import { section, sections } from './blocks.ts';
import { type Message, message } from './message.ts';
import { nameOutside, roleTitle, titleOfRole } from './words.ts';

/** What a new holder reads: what the roles ask of them, and where the room is. */
export function dutiesNote(incident: Incident, roles: readonly Role[], room: string, command: string): Message {
  return message(
    `You are ${listed(roles.map((role) => `*${roleTitle(role)}*`))} of ${nameOutside(incident)}. ${room}`,
    ...roles.flatMap((role) => sections([`*What ${roleTitle(role).toLowerCase()} does*`, ...duties(role)])),
    section(
      `Cannot take it on right now? Say so in the room, or give it up there with \`${command} release ${roles[0]?.name ?? ''}\`.`,
    ),
  );
}

/** As lines of a list. */
export function duties(role: Role): readonly string[] {
  return role.duties.map((duty) => `• ${planText(duty)}`);
}

/** What a former holder reads. Of a private incident the reason stays in the room. */
export function relievedNote(
  incident: Incident,
  {
    role,
    successor,
    by,
    reason,
    room,
  }: { role: Role; successor: string | null; by: string; reason: string; room: string },
): Message {
  const title = roleTitle(role);
  const what = successor ? `${successor} is now *${title}* of` : `${by} released you as *${title}* of`;
  const next = successor ? 'tell them what they should know' : 'tell whoever takes it on what they should know';
  const why = incident.visibility === 'private' ? '' : because(reason);
  return message(
    `${what} ${sentence(`${nameOutside(incident)}${why}`)} You need not do anything more; ${next}. ${room}`,
  );
}

/** What a former holder reads whose role somebody accepted. */
export function handedOverNote(
  incident: Incident,
  plan: Plan,
  { role, to }: EventOf<'handover-accepted'>,
  room: string,
): Message {
  return message(
    `:white_check_mark: ${mention(to)} is now *${titleOfRole(role, plan)}* of ${nameOutside(incident)}. You are relieved; thank you. ${room}`,
  );
}
