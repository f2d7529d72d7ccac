import type { KnownBlock } from '@slack/web-api';
import { type Former, nothingFormer } from '../../incident/changes.ts';
import { codeNameOf, holdersOf, type Incident } from '../../incident/incident.ts';
import { phaseMeaning } from '../../incident/phase.ts';
import { commander, type Plan } from '../../incident/plan.ts';
import { promiseTo } from '../../incident/promise.ts';
import { channelMention, mention, mentions, moment } from '../text.ts';
import { context, fields, fitted, section } from './blocks.ts';
import { followButton } from './follow-button.ts';
import { nameOutside, nextUpdate, resolutionWords, severityMark, severityName, titleOf } from './words.ts';

/** What the announcement channel sees of an incident, and what it changed from: of a private one, that there is one. */
export function announcementCard(incident: Incident, plan: Plan, former: Former = nothingFormer): KnownBlock[] {
  if (incident.visibility === 'private') return [section(announcementText(incident))];
  const room = incident.roomId ? ` · ${channelMention(incident.roomId)}` : '';
  const held = holdersOf(incident, commander);
  return fitted([
    section(
      `${incident.endedAt ? ':white_check_mark:' : ':rotating_light:'} ${nameOutside(incident)}${room}`,
      incident.endedAt ? undefined : followButton('follow', incident),
    ),
    ...fields([
      `*Severity*\n${instead(former.severity && severityName(former.severity))}${severityMark(incident.severity, plan)}`,
      `*Phase*\n${instead(former.phase)}*${incident.phase}*: ${phaseMeaning[incident.phase]}`,
      `*Commander*\n${held.length > 0 ? mentions(held) : '_open_'}`,
      `*Updates*\n${outlook(incident)}`,
    ]),
    context(
      `Declared ${moment(incident.declaredAt)} by ${mention(incident.declaredBy)}. Updates follow in this thread.`,
    ),
  ]);
}

/** The card in one line, for notifications and screen readers. */
export function announcementText(incident: Incident): string {
  return incident.visibility === 'private'
    ? `*${codeNameOf(incident)}* · private${incident.endedAt ? ', over' : ''}`
    : `${codeNameOf(incident)}: ${titleOf(incident)}. ${severityName(incident.severity)}, ${incident.phase}.`;
}

/** '~SEV3~ → ', or nothing where it never was another. */
function instead(former: string | null): string {
  return former ? `~${former}~ → ` : '';
}

function outlook(incident: Incident): string {
  if (promiseTo(incident)) return nextUpdate(incident);
  const how = incident.resolution ? `, ${resolutionWords[incident.resolution]}` : '';
  return incident.endedAt ? `The response is over${how}` : nextUpdate(incident);
}
