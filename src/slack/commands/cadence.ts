import { everyone } from '../../incident/plan.ts';
import { promiseTo } from '../../incident/promise.ts';
import { cadencesShown } from '../answers/cadences.ts';
import { cadenceWords, toAudience } from '../cards/reminder-entry-words.ts';
import { moment } from '../text.ts';
import { audienceLeading } from './audience-said.ts';
import { cadenceSaid } from './cadence-said.ts';
import { text } from './input.ts';
import { incidentSubcommand } from './subcommand.ts';

export const cadence = incidentSubcommand({
  name: 'cadence',
  synonyms: ['rhythm'],
  usage: '[audience] [every 45m | cron | plan] <reason>',
  summary: 'Show how often updates are owed to whom, or change it; the next update moves with it',
  topic: 'updates',
  examples: ['cadence', 'cadence every 2h nothing moves before morning', 'cadence executives plan it is day again'],
  deed: 'change-cadence',
  input: text,
  async run(line, context) {
    const { incident, plan } = context;
    const { audience = everyone, rest } = audienceLeading(line, plan);
    if (!rest) return context.answer({ text: cadencesShown(incident, plan) });
    const { cadence, reason } = cadenceSaid(rest);
    const after = await context.coordinate({ type: 'change-cadence', audience, cadence, reason });
    const due = promiseTo(after, audience)?.dueAt;
    const next = due ? ` The next is due ${moment(due)}.` : '';
    await context.answer({
      text: `The cadence of updates${toAudience(audience, plan)} is ${cadenceWords(cadence)} now.${next}`,
    });
  },
});
