import type { KnownBlock } from '@slack/web-api';
import { codeNameOf, holdersOf, type Incident } from '../../incident/incident.ts';
import { isResponding, phaseAfter } from '../../incident/phase.ts';
import { commander } from '../../incident/plan.ts';
import { visibleIncidentOfRoom, visibleIncidents } from '../asking/visible-incident.ts';
import { section } from '../cards/blocks.ts';
import { incidentList } from '../cards/incident-list.ts';
import type { CommandContext } from './subcommand.ts';

/** More than that is what `list` is for. */
const mostListed = 5;

/** Help that fits the moment: what one would do next in this room, or where one's incidents are. */
export async function helpNow(context: CommandContext): Promise<void> {
  const here = await visibleIncidentOfRoom(context, context.channelId);
  const text = here ? nextSteps(here, context.command) : beginnings(context.command);
  const listed: KnownBlock[] = here
    ? []
    : incidentList((await visibleIncidents(context)).slice(0, mostListed), context.coordination.plan);
  await context.answer({ text, blocks: [section(text), ...listed] });
}

function beginnings(command: string): string {
  return [
    `\`${command} declare\` declares an incident; \`${command} list\` shows the open ones that you can see.`,
    `\`${command} help\` lists everything.`,
  ].join('\n');
}

function nextSteps(incident: Incident, command: string): string {
  const steps = stepsOf(incident).map(([line, what]) => `• \`${command} ${line}\`  ${what}`);
  const lead = `*${codeNameOf(incident)}* is in *${incident.phase}*.${steps.length > 0 ? ' What may come next:' : ''}`;
  return [lead, ...steps, `\`${command} help\` lists everything.`].join('\n');
}

function stepsOf(incident: Incident): [line: string, what: string][] {
  if (incident.phase === 'closed')
    return [
      ['timeline', 'what happened'],
      ['review', 'what was learned'],
      ['reopen &lt;reason&gt;', 'go on with it'],
    ];
  if (!isResponding(incident.phase))
    return [
      ['review', 'where the review stands'],
      ['review publish', 'publish it, and close'],
      ['reopen &lt;reason&gt;', 'go on with the response'],
    ];
  const next = phaseAfter(incident.phase);
  return [
    ...(holdersOf(incident, commander).length === 0 ? [['claim commander', 'take command'] as [string, string]] : []),
    ['note &lt;what happened&gt;', 'put it on the timeline'],
    ['update', 'tell how things stand'],
    next ? [`phase ${next}`, 'go to the next phase'] : ['close', 'end the response'],
  ];
}
