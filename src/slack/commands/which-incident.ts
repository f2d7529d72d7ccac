import type { Incident } from '../../incident/incident.ts';
import type { Deed } from '../../incident/permissions.ts';
import { Refusal } from '../../incident/refusal.ts';
import { visibleIncidentNumbered, visibleIncidentOfRoom, visibleIncidents } from '../asking/visible-incident.ts';
import { closingReference, leadingReference } from './line.ts';
import type { CommandContext, Line, Manner } from './subcommand.ts';

/** Nothing says which incident was meant; these are the ones this person may choose from. */
export class IncidentNotNamed extends Error {
  override name = 'IncidentNotNamed';
  readonly incidents: readonly Incident[];
  /** What to run once one is chosen, as Slack sent it. */
  readonly line: string;

  constructor(incidents: readonly Incident[], line: string) {
    super('which incident is meant was not said');
    this.incidents = incidents;
    this.line = line;
  }
}

interface Asked extends Manner {
  readonly name: string;
  readonly deed?: Deed;
}

/**
 * The incident that a line is about, and the line without its name: the one named, else the one whose room this is,
 * else the only one there is where nothing is changed.
 */
export async function whichIncident(
  line: Line,
  context: CommandContext,
  asked: Asked,
): Promise<{ readonly incident: Incident; readonly text: string }> {
  const { deed } = asked;
  if (context.chosen) return { incident: await context.incidentFor(context.chosen.id, deed), text: line.text };
  if (line.named !== null)
    return { incident: await visibleIncidentNumbered(context, line.named, deed), text: line.text };
  const here = await visibleIncidentOfRoom(context, context.channelId);
  const { number, rest } = leadingReference(line.text);
  if (number !== null && !(here && asked.takesText))
    return { incident: await visibleIncidentNumbered(context, number, deed), text: rest };
  if (here) return { incident: here, text: line.text };
  const last = asked.takesText || asked.endsInAnother ? null : closingReference(line.text);
  if (last && last.number !== null)
    return { incident: await visibleIncidentNumbered(context, last.number, deed), text: last.rest };
  const incidents = await visibleIncidents(context, deed);
  const [only] = incidents;
  if (!only)
    throw new Refusal(
      'not-found',
      `You see no open incident; \`{command} declare\` declares one. If you mean a closed one, begin with its number, as in \`{command} INC-7 ${asked.name}\`.`,
    );
  if (incidents.length === 1 && asked.reads?.(line.text)) return { incident: only, text: line.text };
  throw new IncidentNotNamed(incidents, `${asked.name} ${line.text}`.trim());
}
