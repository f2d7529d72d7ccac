import type { Calling } from '../../incident/circles.ts';
import { codeNameOf, holdersOf, type Incident, type Resolution, reference } from '../../incident/incident.ts';
import { commander, type Plan, type Role, typeOf } from '../../incident/plan.ts';
import { isOverdue, promiseTo } from '../../incident/promise.ts';
import { openSeats } from '../../incident/seats.ts';
import { bold, channelMention, escapeText, harmless, mention, mentions, moment } from '../text.ts';

const colours = [':red_circle:', ':large_orange_circle:', ':large_yellow_circle:'];

/** ':red_circle: *SEV1*': the plan's most serious one is red. */
export function severityMark(name: string, plan: Plan): string {
  const step = plan.severities.findIndex((severity) => severity.name === name);
  return `${colours[step] ?? ':white_circle:'} *${severityName(name)}*`;
}

export function severityName(name: string): string {
  return escapeText(name.toUpperCase());
}

export function typeTitle(incident: Incident, plan: Plan): string {
  return escapeText(typeOf(plan, incident.type).title);
}

export function titleOf(incident: Incident): string {
  return harmless(incident.title, 600);
}

/** What an incident may be called outside its room: a private one is its number and code name and nothing else. */
export function nameOutside(incident: Incident): string {
  return incident.visibility === 'private' ? bold(codeNameOf(incident)) : fullName(incident);
}

export function fullName(incident: Incident): string {
  return bold(`${codeNameOf(incident)}: ${titleOf(incident)}`);
}

export const resolutionWords: Readonly<Record<Resolution, string>> = {
  resolved: 'resolved',
  'false-positive': 'a false positive',
  benign: 'benign',
  duplicate: 'a duplicate',
  transferred: 'transferred',
};

/** 'a duplicate of INC-3'; the number is null where the original may not be named. */
export function outcomeWords(resolution: Resolution, duplicateOf: number | null): string {
  if (resolution !== 'duplicate') return resolutionWords[resolution];
  return duplicateOf === null
    ? 'a duplicate of another incident'
    : `a duplicate of ${reference({ number: duplicateOf })}`;
}

/** Roles that somebody holds, and while the response goes on those that this incident needs; in the plan's order. */
export function shownRoles(incident: Incident, plan: Plan): readonly Role[] {
  const open = incident.endedAt ? [] : openSeats(incident, plan);
  return plan.roles.filter((role) => open.includes(role) || holdersOf(incident, role.name).length > 0);
}

/** '<@U1>', or that the seat is open. */
export function holders(incident: Incident, role: Role): string {
  const held = holdersOf(incident, role.name);
  return held.length > 0 ? `${mentions(held)}${offered(incident, role)}` : '_open_';
}

/** To whom it is being handed over; '' where nobody leaves. */
function offered({ handovers }: Incident, { name }: Role): string {
  const [handover] = handovers.filter(({ role }) => role === name);
  if (!handover) return '';
  return handover.to ? ` _(offered to ${mention(handover.to)})_` : ' _(asks to be relieved)_';
}

export function roleTitle(role: Role): string {
  return escapeText(role.title);
}

/** The communications lead is written about before they exist, so a role is named by the plan's title for it. */
export function titleOfRole(name: string, plan: Plan): string {
  return escapeText(plan.roles.find((role) => role.name === name)?.title ?? name);
}

/** The plan's title for a type; the bare name of what the plan does not know. */
export function titleOfType(name: string, plan: Plan): string {
  return escapeText(plan.types.find((type) => type.name === name)?.title ?? name);
}

/** In the middle of a sentence. */
export function audienceTitle(name: string, plan: Plan): string {
  return escapeText((plan.audiences.find((audience) => audience.name === name)?.title ?? name).toLowerCase());
}

/** For what the plan called people in: 'SEV1', 'Malware'. */
export function callingWords({ severity, incidentType }: Calling, plan: Plan): string {
  return incidentType ? titleOfType(incidentType, plan) : severityName(severity ?? '');
}

export function needsCommander(incident: Incident): boolean {
  return incident.endedAt === null && holdersOf(incident, commander).length === 0;
}

/** 'Next update by ...', 'Update overdue since ...', or what came of the incident. */
export function nextUpdate(incident: Incident): string {
  const promise = promiseTo(incident);
  if (promise) return `${isOverdue(promise) ? 'Update overdue since' : 'Next update by'} ${moment(promise.dueAt)}`;
  if (incident.closedAt) return `Closed ${moment(incident.closedAt)}`;
  return incident.review
    ? `Response over, review due ${moment(incident.review.dueAt, '{date_long}')}`
    : 'Response over';
}

/** ' Next update by ...', or that none is promised. */
export function nextBy(promisedAt: Date | null): string {
  return promisedAt ? `Next update by ${moment(promisedAt)}` : 'No further update is promised';
}

export const briefedMark = ' · _you are briefed_';

/** ' · #inc-7-…', that it is coming, or '' where there is none. */
export function roomMark({ id, roomId }: Incident, toCome: ReadonlySet<string>): string {
  if (roomId) return ` · ${channelMention(roomId)}`;
  return toCome.has(id) ? ' · _its room is coming_' : '';
}
