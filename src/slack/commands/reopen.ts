import { text } from './input.ts';
import { incidentSubcommand } from './subcommand.ts';

export const reopen = incidentSubcommand({
  name: 'reopen',
  synonyms: ['resume'],
  usage: '<reason>',
  summary: 'Go on with a response that was over, or with an incident that was closed',
  topic: 'course',
  examples: ['reopen the attacker is back on the same host'],
  deed: 'reopen',
  takesText: true,
  input: text,
  async run(reason, context) {
    const { phase } = await context.coordinate({ type: 'reopen', reason });
    await context.confirm(`It is open again, in *${phase}*.`);
  },
});
