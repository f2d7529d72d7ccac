import type { EventOf, Incident } from '../../incident/incident.ts';
import type { Plan } from '../../incident/plan.ts';
import { isTrial } from '../../incident/trial.ts';
import { removeTrial } from '../actions/remove-trial.ts';
import { escapeText, harmless, link, listed, mention, mentions } from '../text.ts';
import { buttons, context, section } from './blocks.ts';
import { type Message, message } from './message.ts';
import { nameOutside } from './words.ts';

/** Someone or some group that was not told, and why. */
export interface Unreached {
  /** A person id, an e-mail address or an '@handle'. */
  readonly name: string;
  readonly why: string;
}

/** More names than that make nobody wiser. */
const namesShown = 20;

/** What whoever declared reads, only they: where the room is, who knows, who does not, and that nobody was paged. */
export function declarationNote(
  incident: Incident,
  plan: Plan,
  opened: EventOf<'room-opened'>,
  unreached: readonly Unreached[],
  room: string,
): Message {
  if (isTrial(incident)) return trialNote(incident, room);
  const told = opened.invited.filter((person) => person !== incident.declaredBy);
  return message(
    `${nameOutside(incident)} is open, and you are in its room: ${room}`,
    section([`*Told* ${everyone(told)}`, notTold(unreached), announcement(incident, plan)].filter(Boolean).join('\n')),
    section(paging(plan)),
    context('Only you read this.'),
  );
}

function trialNote(incident: Incident, room: string): Message {
  return message(
    `${nameOutside(incident)} is open, for you alone: ${room}`,
    section(
      'Nobody else knows of it, nothing is announced, and it is counted nowhere. Try whatever you like: claim a role, change the phase, post an update, close it and read its review.',
    ),
    ...buttons([removeTrial.button('Remove the test', { incident: incident.id })]),
    context('Removing it archives the room and forgets what you wrote.'),
  );
}

function everyone(told: readonly string[]): string {
  if (told.length === 0) return 'Nobody but you yet; invite who is needed into the room.';
  const shown = told.slice(0, namesShown);
  return `${told.length > shown.length ? `${shown.map(mention).join(', ')} and ${told.length - shown.length} more` : mentions(shown)}, by inviting them into the room.`;
}

function notTold(unreached: readonly Unreached[]): string {
  if (unreached.length === 0) return '';
  const shown = unreached.slice(0, namesShown).map(({ name, why }) => `${unreachedName(name)} (${why})`);
  return `*Not told* ${listed(shown)}.`;
}

/** Ids become mentions; addresses and handles stand as the plan spells them. */
export function unreachedName(name: string): string {
  if (/^[UW][A-Z0-9]+$/.test(name)) return mention(name);
  return /^[\w.+-]+@[\w.-]+$/.test(name) ? `\`${name}\`` : `\`${harmless(name, 100)}\``;
}

function announcement(incident: Incident, plan: Plan): string {
  const channel = escapeText(plan.announcements.channel);
  if (incident.visibility === 'public') return `*Announced* in #${channel}, where everyone can follow it.`;
  return plan.announcements.mentionPrivate
    ? `*Announced* in #${channel} by number and code name alone.`
    : '*Not announced* anywhere: it is private.';
}

export function paging(plan: Plan): string {
  const where = plan.pagingLink ? ` If this cannot wait, ${link(plan.pagingLink, 'page who is on call')}.` : '';
  return `:pager: *Nobody has been paged*; Muster pages nobody.${where || ' If this cannot wait, call who is needed now.'}`;
}
