import type { KnownBlock } from '@slack/web-api';
import { codeNameOf, holdersOf, type Incident, type PersonId, type TimelineEntry } from '../../incident/incident.ts';
import { phaseMeaning } from '../../incident/phase.ts';
import { commander, type Plan } from '../../incident/plan.ts';
import { openSeats } from '../../incident/seats.ts';
import { lastSaid } from '../../incident/update.ts';
import { claimRole } from '../actions/claim-role.ts';
import { harmless, link, listed, mentions, moment } from '../text.ts';
import { buttons, context, sections } from './blocks.ts';
import { type Message, message, withText } from './message.ts';
import { fullName, nameOutside, nextUpdate, roleTitle, severityMark } from './words.ts';

export interface Arrival {
  readonly incident: Incident;
  readonly plan: Plan;
  readonly timeline: readonly TimelineEntry[];
  readonly person: PersonId;
  readonly command: string;
}

/** What of the last update is repeated. */
const inUpdate = 400;

/** What a newcomer reads in the room, only they: where things stand, and what is expected of them. */
export function welcomeNote(arrival: Arrival): Message {
  const { incident, command } = arrival;
  const discreet = incident.visibility === 'private' ? ' Speak of it to nobody who is not in this room.' : '';
  return withText(`Welcome to the room of ${codeNameOf(incident)}. This is where things stand.`, [
    ...sections([`:wave: Welcome. ${fullName(incident)}`, ...standing(arrival), expected(arrival)]),
    ...offers(arrival),
    context(`\`${command} catch-up\` says more, and \`${command} timeline\` all of it. Only you read this.${discreet}`),
  ]);
}

/** Where nothing can be said to one person in the room: only where to look. */
export function welcomeOutside(incident: Incident, room: string, command: string): Message {
  return message(
    `You are in the room of ${nameOutside(incident)} now. \`${command} catch-up\`, typed there, says where things stand. ${room}`,
  );
}

function standing({ incident, plan, timeline }: Arrival): string[] {
  const held = holdersOf(incident, commander);
  const leads = held.length > 0 ? `Commander ${mentions(held)}` : 'Nobody is commander yet';
  return [
    `${severityMark(incident.severity, plan)} · *${incident.phase}* (${phaseMeaning[incident.phase]}) since ${since(incident, timeline)}`,
    `${leads} · ${nextUpdate(incident)}`,
    ...lastUpdate(timeline),
    ...(incident.callUrl ? [`:telephone_receiver: *Call:* ${link(incident.callUrl, 'Join')}`] : []),
  ];
}

function since({ declaredAt }: Incident, timeline: readonly TimelineEntry[]): string {
  const moved = timeline.findLast(({ event }) => event.type === 'phase-changed' || event.type === 'response-ended');
  return moment(moved?.at ?? declaredAt);
}

function lastUpdate(timeline: readonly TimelineEntry[]): string[] {
  const last = lastSaid(timeline);
  if (!last) return [];
  const known = last.event.words.known.replace(/\s*\n\s*/g, ' ');
  return [`*Known* (${moment(last.at)}): ${harmless(known, inUpdate)}`];
}

function expected({ incident, plan, person }: Arrival): string {
  const roles = plan.roles.filter(({ name }) => holdersOf(incident, name).includes(person));
  if (roles.length > 0)
    return `*You are ${listed(roles.map(roleTitle))}*; your duties are in a direct message from me.`;
  const held = holdersOf(incident, commander).filter((holder) => holder !== person);
  const ask = held.length > 0 ? ` and ask ${mentions(held)} what is needed` : '';
  if (incident.endedAt) return 'The response is over; what remains is the review.';
  const seats = openSeats(incident, plan);
  const open = seats.length > 0 ? ` Open: ${listed(seats.map((role) => `*${roleTitle(role)}*`))}.` : '';
  return `You hold no role. Say here what you can do${ask}; until then, read.${open}`;
}

function offers({ incident, plan, person }: Arrival): KnownBlock[] {
  const holds = Object.values(incident.roles).some((holders) => holders.includes(person));
  if (holds || incident.endedAt) return [];
  return buttons(
    openSeats(incident, plan).map(({ name, title }) =>
      claimRole.button(`Claim ${title}`, { incident: incident.id, role: name }),
    ),
  );
}
