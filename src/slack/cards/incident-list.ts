import type { KnownBlock } from '@slack/web-api';
import { codeNameOf, holdersOf } from '../../incident/incident.ts';
import { commander, type Plan } from '../../incident/plan.ts';
import type { Known } from '../access.ts';
import { showStatus } from '../actions/show-status.ts';
import { harmless, mentions } from '../text.ts';
import { context, fitted, section } from './blocks.ts';
import { briefedMark, nextUpdate, roomMark, severityMark } from './words.ts';

/** More than that nobody reads at once. */
const shown = 20;

/** Incidents as one person may see them: the caller leaves out what they may not. */
export function incidentList(
  incidents: readonly Known[],
  plan: Plan,
  roomsToCome: ReadonlySet<string> = new Set(),
): KnownBlock[] {
  const left = incidents.length - shown;
  return fitted([
    ...incidents.slice(0, shown).map((known) => row(known, plan, roomsToCome)),
    ...(left > 0 ? [context(`And ${left} more; \`INC-n\` names each of them.`)] : []),
  ]);
}

function row({ incident, sight }: Known, plan: Plan, roomsToCome: ReadonlySet<string>): KnownBlock {
  const held = holdersOf(incident, commander);
  const room = sight === 'briefed' ? briefedMark : roomMark(incident, roomsToCome);
  const who = held.length > 0 ? `Commander ${mentions(held)}` : incident.endedAt ? '' : '_Commander open_';
  const lines = [
    `*${codeNameOf(incident)}*${room}\n${severityMark(incident.severity, plan)} · ${incident.phase} · ${harmless(incident.title, 200)}`,
    [who, nextUpdate(incident)].filter(Boolean).join(' · '),
  ];
  return section(lines.join('\n'), showStatus.button('Status', { incident: incident.id }));
}
