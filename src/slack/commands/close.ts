import { z } from 'zod';
import { resolutions } from '../../incident/incident.ts';
import { isResponding } from '../../incident/phase.ts';
import { unfinished } from '../../incident/unfinished.ts';
import { visibleIncidentNumbered } from '../asking/visible-incident.ts';
import { openCloseForm } from '../modals/close-incident.ts';
import { unfinishedRemark } from '../modals/unfinished-remark.ts';
import { type Closing, closingIn, insisting } from './resolution.ts';
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
  topic: 'course',
  examples: [
    'close',
    'close false-positive a penetration test',
    'close duplicate INC-3',
    'close resolved anyway The mailbox was cleaned',
  ],
  endsInAnother: true,
  deed: 'close',
  input: closing,
  async run(said, context) {
    if (!said) return openCloseForm(context, context.incident);
    if (!(await isEnough(said, context))) return askFurther(said, context);
    const { resolution, duplicateOf, summary } = said;
    if (duplicateOf !== null) await visibleIncidentNumbered(context, duplicateOf);
    await context.coordinate({ type: 'close', resolution, duplicateOf, summary });
    await context.confirm(
      resolution === 'resolved' ? 'The response is over; the review is being written.' : 'It is closed.',
    );
  },
});

/** Whether nothing is left to ask: a form warns of what is unfinished before an incident counts as resolved. */
async function isEnough(said: Closing, context: IncidentContext): Promise<boolean> {
  const { resolution, duplicateOf, summary, anyway } = said;
  if (resolution === 'duplicate') return duplicateOf !== null;
  return summary !== '' && (anyway || (await remarkOn(said, context)) === null);
}

/** What would be left undone, in mrkdwn; null when it is nothing. */
async function remarkOn({ resolution }: Closing, context: IncidentContext): Promise<string | null> {
  const { incident, plan, coordination, now } = context;
  if (resolution !== 'resolved' || !isResponding(incident.phase)) return null;
  return unfinishedRemark(unfinished(incident, await coordination.timeline(incident.id), plan, now()));
}

/** In a form; where Slack opens none, the answer says what is unfinished and how to insist. */
async function askFurther(said: Closing, context: IncidentContext): Promise<void> {
  if (context.message === null) return openCloseForm(context, context.incident, said);
  const remark = await remarkOn(said, context);
  const how = inOneLine(said, remark === null ? '' : ` ${insisting}`);
  await context.answer({ text: remark ? `${remark}\n${how}` : how });
}

function inOneLine({ resolution, summary }: Closing, insistence: string): string {
  if (resolution === 'duplicate') return 'Say of which incident: mention me with `close duplicate INC-3`.';
  const lead = summary ? 'To close it all the same' : 'Say how it ended';
  return `${lead}, mention me with \`close ${resolution}${insistence} &lt;what it was, and how it ended&gt;\`.`;
}
