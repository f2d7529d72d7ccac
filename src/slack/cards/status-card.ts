import type { KnownBlock } from '@slack/web-api';
import { codeNameOf, type Incident } from '../../incident/incident.ts';
import type { Link } from '../../incident/link.ts';
import { phaseMeaning } from '../../incident/phase.ts';
import type { Plan } from '../../incident/plan.ts';
import { promiseTo } from '../../incident/promise.ts';
import { mention, moment } from '../text.ts';
import { context, fields, fitted, section, sections } from './blocks.ts';
import { factLines, linkLines } from './fact-lines.ts';
import { otherPromises } from './promise-words.ts';
import {
  fullName,
  holders,
  nextUpdate,
  outcomeWords,
  roleTitle,
  roomMark,
  severityMark,
  titleOf,
  typeTitle,
} from './words.ts';

/** Where an incident stands, for one person who may see it, and all that `links` name. */
export function statusCard(
  incident: Incident,
  plan: Plan,
  roomsToCome: ReadonlySet<string> = new Set(),
  links: readonly Link[] = [],
): KnownBlock[] {
  return fitted([
    section(`${fullName(incident)}${roomMark(incident, roomsToCome)}`),
    ...fields([
      `*Severity*\n${severityMark(incident.severity, plan)}`,
      `*Phase*\n${incident.phase}: ${phaseMeaning[incident.phase]}`,
      `*Type*\n${typeTitle(incident, plan)}`,
      `*Updates*\n${updates(incident, plan)}`,
    ]),
    section(plan.roles.map((role) => `*${roleTitle(role)}:* ${holders(incident, role)}`).join('\n')),
    ...sections([...factLines(incident), ...linkLines(links)]),
    context(`Declared ${moment(incident.declaredAt)} by ${mention(incident.declaredBy)}`, outcome(incident)),
  ]);
}

/** The card in one line, for notifications and screen readers. */
export function statusCardText(incident: Incident): string {
  return `${codeNameOf(incident)}: ${titleOf(incident)}. Phase ${incident.phase}.`;
}

function updates(incident: Incident, plan: Plan): string {
  const last = incident.lastUpdateAt ? `Last ${moment(incident.lastUpdateAt)}` : 'None yet';
  return promiseTo(incident) ? [last, nextUpdate(incident), ...otherPromises(incident, plan)].join('\n') : last;
}

function outcome(incident: Incident): string {
  const { resolution, duplicateOf } = incident;
  if (!incident.endedAt) return incident.acknowledgedAt ? 'The response is under way' : 'Nobody has taken command yet';
  return incident.closedAt && resolution
    ? `${nextUpdate(incident)} as ${outcomeWords(resolution, duplicateOf)}`
    : nextUpdate(incident);
}
