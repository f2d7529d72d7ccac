import { codeNameOf, type Incident } from '../../incident/incident.ts';
import { knownIncidents, visibleIncidentOfRoom } from '../asking/visible-incident.ts';
import { section, context as small } from '../cards/blocks.ts';
import { incidentList } from '../cards/incident-list.ts';
import { escapeText } from '../text.ts';
import { beginnings, nextSteps, type Step } from './next-steps.ts';
import type { CommandContext } from './subcommand.ts';
import { topics } from './topics.ts';

/** More than that is what `list` is for. */
const mostListed = 5;

/** Help that fits a screen: what one would do next in this room, or where one's incidents are; the rest by topic. */
export async function helpNow(context: CommandContext): Promise<void> {
  const { command } = context;
  const here = await visibleIncidentOfRoom(context, context.channelId);
  const now = here ? await stepsIn(here, context) : written(beginnings, command);
  const listed = here
    ? []
    : incidentList((await knownIncidents(context)).slice(0, mostListed), context.coordination.plan);
  const text = `${now}\n\n${byTopic(command)}`;
  await context.answer({ text, blocks: [section(now), ...listed, section(byTopic(command)), small(hint(command))] });
}

async function stepsIn(incident: Incident, { coordination, personId, command }: CommandContext): Promise<string> {
  const plan = await coordination.planOf(incident);
  const lead = `*${codeNameOf(incident)}* is in *${incident.phase}*. What may come next:`;
  return [lead, written(nextSteps(incident, plan, personId), command)].join('\n');
}

function written(steps: readonly Step[], command: string): string {
  return steps.map(([line, what]) => `• \`${command} ${escapeText(line)}\`  ${what}`).join('\n');
}

function byTopic(command: string): string {
  const all = Object.entries(topics).map(([topic, what]) => `\`help ${topic}\` ${what}`);
  return [`*Everything else, by topic* (\`${command} help …\`)`, ...all].join('\n');
}

function hint(command: string): string {
  return `\`${command} help assign\` explains one command. In threads, where Slack has no commands, mention me: \`@Muster help\`.`;
}
