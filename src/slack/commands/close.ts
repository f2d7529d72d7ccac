import { z } from 'zod';
import { resolutions } from '../../incident/incident.ts';
import { isResponding } from '../../incident/phase.ts';
import { unfinished } from '../../incident/unfinished.ts';
import { visibleIncidentNumbered } from '../asking/visible-incident.ts';
import { openCloseForm } from '../modals/close-incident.ts';
import { type Closing, closingIn } from './resolution.ts';
import { type IncidentContext, incidentSubcommand } from './subcommand.ts';

/** null when nothing was said. */
const closing = z.string().transform((line, { addIssue }) => {
  if (!line.trim()) return null;
  const said = closingIn(line);
  if (said) return said;
  addIssue(`Say how it ended: ${resolutions.join(', ')}.`);
  return z.NEVER;
});

export const close = incidentSubcommand({
  name: 'close',
  synonyms: ['end', 'finish'],
  usage: '[resolved | false-positive | benign | duplicate INC-3 | transferred] [summary]',
  summary: 'End the response; only a resolved incident owes a review',
  examples: ['close', 'close false-positive a penetration test', 'close duplicate INC-3'],
  input: closing,
  async run(said, context) {
    if (!said || !isEnough(said, context)) return openCloseForm(context, context.incident, said ?? {});
    const { duplicateOf } = said;
    if (duplicateOf !== null) await visibleIncidentNumbered(context, duplicateOf);
    await context.coordinate({ type: 'close', ...said });
    await context.confirm(
      said.resolution === 'resolved' ? 'The response is over; the review is being written.' : 'It is closed.',
    );
  },
});

/** Whether nothing is left to ask: a form warns of what is unfinished before an incident counts as resolved. */
function isEnough({ resolution, duplicateOf, summary }: Closing, { incident, plan, now }: IncidentContext): boolean {
  if (resolution === 'duplicate') return duplicateOf !== null;
  if (resolution !== 'resolved' || !isResponding(incident.phase)) return summary !== '';
  const { seats, phases, updateOverdueSince } = unfinished(incident, plan, now());
  return summary !== '' && seats.length === 0 && phases.length === 0 && updateOverdueSince === null;
}
