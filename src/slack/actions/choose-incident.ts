import { z } from 'zod';
import { codeNameOf, type Incident } from '../../incident/incident.ts';
import { action } from '../action.ts';
import { logUnsaid } from '../asking/failure.ts';
import { buttons, section } from '../cards/blocks.ts';
import { dispatch } from '../commands/dispatch.ts';
import type { Answer } from '../edge.ts';
import { ofIncident } from './values.ts';

/** Runs on one of several incidents what was typed without naming any. */
export const chooseIncident = action({
  id: 'choose-incident',
  value: ofIncident.extend({ line: z.string() }),
  async run({ incident, line }, context) {
    const chosen = await context.incidentFor(incident, 'see-listed');
    await context.dismiss().catch((failed: unknown) => logUnsaid(failed, context, 'choose-incident'));
    await dispatch(line, { ...context, chosen, message: null });
  },
});

/** Slack's limit for a button's value. */
const longestValue = 2_000;
const mostOffered = 25;

/** `line` is what was typed, as Slack escaped it. */
export function offer(incidents: readonly Incident[], line: string, command: string): Answer {
  const which = `Which incident? Name it, as in \`${command} INC-7 …\``;
  const fits = JSON.stringify({ incident: incidents[0]?.id, line }).length <= longestValue;
  if (!fits) return { text: `${which}: ${incidents.map(codeNameOf).join(', ')}.` };
  const text = `${which}, or choose:`;
  const choices = incidents
    .slice(0, mostOffered)
    .map((incident) => chooseIncident.button(codeNameOf(incident), { incident: incident.id, line }));
  return { text, blocks: [section(text), ...buttons(choices)] };
}
