import type { KnownBlock } from '@slack/web-api';
import type { Incident, PersonId } from '../../incident/incident.ts';
import type { Plan } from '../../incident/plan.ts';
import type { Known } from '../access.ts';
import { showStatus } from '../actions/show-status.ts';
import { section } from '../cards/blocks.ts';
import { nameOutside, nextUpdate, severityMark, titleOfRole } from '../cards/words.ts';
import { channelMention, listed } from '../text.ts';

/** An incident as it stands in somebody's Home tab: of a private one its name, its room and when an update comes. */
export function incidentRow({ incident, sight }: Known, personId: PersonId, plan: Plan): KnownBlock {
  const { id, visibility, phase, severity, roomId } = incident;
  const room = sight === 'whole' && roomId ? channelMention(roomId) : '';
  const facts = visibility === 'public' ? [severityMark(severity, plan), phase] : ['private'];
  const roles = rolesOf(incident, personId).map((name) => titleOfRole(name, plan));
  const lines = [
    nameOutside(incident),
    [...facts, sight === 'briefed' ? '_you are briefed_' : room].filter(Boolean).join(' · '),
    roles.length > 0 ? `You are *${listed(roles)}*` : nextUpdate(incident),
  ];
  return { ...section(lines.join('\n'), showStatus.button('Status', { incident: id })), block_id: id };
}

export function rolesOf({ roles }: Incident, personId: PersonId): readonly string[] {
  return Object.entries(roles).flatMap(([name, holders]) => (holders.includes(personId) ? [name] : []));
}
