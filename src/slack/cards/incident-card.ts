import type { Button, KnownBlock } from '@slack/web-api';
import { codeNameOf, type Incident } from '../../incident/incident.ts';
import type { Link } from '../../incident/link.ts';
import { phaseMeaning } from '../../incident/phase.ts';
import { commander, type Plan, severityOf } from '../../incident/plan.ts';
import { promiseTo } from '../../incident/promise.ts';
import { isTrial } from '../../incident/trial.ts';
import { assignRole } from '../actions/assign-role.ts';
import { changePhase } from '../actions/change-phase.ts';
import { changeSeverity } from '../actions/change-severity.ts';
import { claimRole } from '../actions/claim-role.ts';
import { closeIncident } from '../actions/close-incident.ts';
import { postUpdate } from '../actions/post-update.ts';
import { removeTrial } from '../actions/remove-trial.ts';
import { showStatus } from '../actions/show-status.ts';
import { bold, harmless, link, mention, moment, planText } from '../text.ts';
import { buttons, context, fields, fitted, header, section, sections } from './blocks.ts';
import { linkLines } from './fact-lines.ts';
import { otherPromises } from './promise-words.ts';
import { waitingWords } from './waiting-words.ts';
import {
  holders,
  needsCommander,
  nextUpdate,
  resolutionWords,
  roleTitle,
  severityMark,
  severityName,
  shownRoles,
  titleOf,
  titleOfRole,
  typeTitle,
} from './words.ts';

/** How much of the description the card repeats; the whole of a longer one stands in the room. */
export const descriptionOnCard = 500;

/** The card that stands pinned in the room and is edited in place for ever after; everybody in the room may see what `links` name. */
export function incidentCard(
  incident: Incident,
  plan: Plan,
  command: string,
  links: readonly Link[] = [],
): KnownBlock[] {
  return fitted([
    header(codeNameOf(incident)),
    section(heading(incident)),
    ...fields([
      `*Severity*\n${severity(incident, plan)}`,
      `*Phase*\n${incident.phase}: ${phaseMeaning[incident.phase]}`,
      `*Type*\n${typeTitle(incident, plan)}`,
      `*${incident.visibility === 'private' ? 'Private' : 'Public'}*\n${visibilityMeaning(incident)}`,
    ]),
    ...fields(shownRoles(incident, plan).map((role) => `*${roleTitle(role)}*\n${holders(incident, role)}`)),
    ...(incident.callUrl ? [section(`:telephone_receiver: *Call:* ${link(incident.callUrl, 'Join')}`)] : []),
    ...sections(linkLines(links)),
    context([course(incident, plan), waitingWords(incident), origin(incident)].filter(Boolean).join('\n')),
    ...controls(incident, plan),
    ...(incident.phase === 'closed' ? [] : [context(`\`${command} help\` shows everything that can be done here.`)]),
  ]);
}

/** The card in one line, for notifications and screen readers. */
export function incidentCardText(incident: Incident): string {
  return `${codeNameOf(incident)}: ${titleOf(incident)}. ${severityName(incident.severity)}, ${incident.phase}.`;
}

function heading(incident: Incident): string {
  const description = harmless(incident.description, descriptionOnCard);
  const title = bold(titleOf(incident));
  return description ? `${title}\n${description}` : title;
}

/** What it asks of people is asked no more once the response is over. */
function severity(incident: Incident, plan: Plan): string {
  const mark = severityMark(incident.severity, plan);
  return incident.endedAt ? mark : `${mark}: ${planText(severityOf(plan, incident.severity).meaning)}`;
}

function visibilityMeaning(incident: Incident): string {
  return incident.visibility === 'private'
    ? 'Only people in this room, and the briefed, know of it'
    : 'Anyone in the workspace may read along';
}

function course(incident: Incident, plan: Plan): string {
  const last = incident.lastUpdateAt ? `Last update ${moment(incident.lastUpdateAt)}` : 'No update yet';
  const ended = incident.resolution && incident.phase === 'closed' ? ` as ${resolutionWords[incident.resolution]}` : '';
  if (!promiseTo(incident)) return `*${nextUpdate(incident)}${ended}*`;
  const stopped = incident.remindersStopped ? [':no_bell: Reminders are stopped'] : [];
  return [`*${nextUpdate(incident)}*`, last, ...otherPromises(incident, plan), ...stopped].join(' · ');
}

function origin(incident: Incident): string {
  const noticed = incident.noticedAt ? ` · Noticed ${moment(incident.noticedAt)}` : '';
  return `Declared ${moment(incident.declaredAt)} by ${mention(incident.declaredBy)}${noticed}`;
}

function controls(incident: Incident, plan: Plan): KnownBlock[] {
  const value = { incident: incident.id };
  const remove = isTrial(incident) ? [removeTrial.button('Remove the test', value)] : [];
  if (incident.phase === 'closed') return buttons(remove);
  if (incident.endedAt) return buttons([showStatus.button('Status', value), ...remove]);
  return [...buttons(first(incident, plan)), ...buttons([...second(incident), ...remove])];
}

function first(incident: Incident, plan: Plan): Button[] {
  const value = { incident: incident.id };
  const open = needsCommander(incident);
  const claim = claimRole.button(
    `Claim ${titleOfRole(commander, plan).toLowerCase()}`,
    { ...value, role: commander },
    'primary',
  );
  return [
    ...(open ? [claim] : []),
    postUpdate.button('Post update', value, open ? undefined : 'primary'),
    changePhase.button('Change phase', value),
    closeIncident.button('Close', value),
  ];
}

function second(incident: Incident): Button[] {
  const value = { incident: incident.id };
  return [
    assignRole.button('Assign role', value),
    changeSeverity.button('Change severity', value),
    showStatus.button('Status', value),
  ];
}
