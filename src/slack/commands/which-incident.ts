import type { Incident } from '../../incident/incident.ts';
import { Refusal } from '../../incident/refusal.ts';
import { visibleIncidentNumbered, visibleIncidentOfRoom, visibleIncidents } from '../asking/visible-incident.ts';
import { leadingReference } from './line.ts';
import type { CommandContext, Line } from './subcommand.ts';

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

interface Asked {
  readonly name: string;
  readonly takesText?: boolean;
}

/** The incident that a line is about, and the line without its name: the one named, else the one whose room this is. */
export async function whichIncident(
  line: Line,
  context: CommandContext,
  asked: Asked,
): Promise<{ readonly incident: Incident; readonly text: string }> {
  if (context.chosen) return { incident: context.chosen, text: line.text };
  if (line.named !== null) return { incident: await visibleIncidentNumbered(context, line.named), text: line.text };
  const here = await visibleIncidentOfRoom(context, context.channelId);
  const { number, rest } = leadingReference(line.text);
  if (number !== null && !(here && asked.takesText))
    return { incident: await visibleIncidentNumbered(context, number), text: rest };
  if (here) return { incident: here, text: line.text };
  const incidents = await visibleIncidents(context);
  if (incidents.length === 0)
    throw new Refusal(
      'not-found',
      'You see no open incident. `{command} declare` opens one, `{command} INC-7` names a closed one.',
    );
  throw new IncidentNotNamed(incidents, `${asked.name} ${line.text}`.trim());
}
