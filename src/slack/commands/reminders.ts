import type { Command, Incident } from '../../incident/incident.ts';
import { everyone } from '../../incident/plan.ts';
import { promiseTo } from '../../incident/promise.ts';
import { Refusal } from '../../incident/refusal.ts';
import { moment } from '../text.ts';
import { audienceLeading } from './audience-said.ts';
import { text } from './input.ts';
import { wordAndText } from './line.ts';
import { type IncidentContext, incidentSubcommand } from './subcommand.ts';
import { clockOf, whenLeading } from './when.ts';

const day = 24 * 60 * 60_000;

export const reminders = incidentSubcommand({
  name: 'reminders',
  synonyms: ['reminder'],
  usage: '[stop <reason> | resume | snooze [audience] <minutes | until 14:00> [reason]]',
  summary: 'Stop the reminders of updates, resume them, or put one off once; the updates stay due',
  topic: 'updates',
  examples: [
    'reminders snooze 10',
    'reminders snooze until 14:00 everyone is on the call',
    'reminders stop it is a drill',
  ],
  deed: 'snooze',
  input: text,
  async run(line, context) {
    const [word, rest] = wordAndText(line);
    switch (word.toLowerCase()) {
      case '':
        return context.answer({ text: standing(context.incident) });
      case 'stop':
        await context.coordinate({ type: 'stop-reminders', reason: rest });
        return context.confirm('Reminders are stopped. The updates stay due; `reminders resume` goes on.');
      case 'resume':
        await context.coordinate({ type: 'resume-reminders' });
        return context.confirm('Reminders go on.');
      case 'snooze':
        return snooze(rest, context);
      default:
        throw new Refusal('invalid', 'Like this: `{command} reminders stop <reason>`, `resume` or `snooze 10`.');
    }
  },
});

function standing({ remindersStopped }: Incident): string {
  return remindersStopped ? 'Reminders of updates are stopped.' : 'Reminders of updates are on.';
}

async function snooze(line: string, context: IncidentContext): Promise<void> {
  const { audience = everyone, rest } = audienceLeading(line, context.plan);
  const after = await context.coordinate(await snoozing(audience, rest, context));
  const until = promiseTo(after, audience)?.notBefore;
  if (until) await context.answer({ text: `Snoozed until ${moment(until)}. The update stays due as promised.` });
}

async function snoozing(audience: string, line: string, context: IncidentContext): Promise<Command> {
  const [, minutes, reason = ''] = /^(\d{1,4})\s*(?:m[a-z]*)?(?:\s+([\s\S]*))?$/i.exec(line) ?? [];
  if (minutes !== undefined) return { type: 'snooze', audience, minutes: Number(minutes), reason };
  const clock = await clockOf(context);
  const when = whenLeading(line.replace(/^until\s+/i, ''), clock);
  if (!when) throw new Refusal('invalid', 'Until when? Like this: `{command} reminders snooze until 14:00`.');
  const until = when.at > clock.now ? when.at : new Date(when.at.getTime() + day);
  return { type: 'snooze', audience, until, reason: when.rest };
}
