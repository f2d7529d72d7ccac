import { Refusal } from '../../incident/refusal.ts';
import { text } from './input.ts';
import { incidentSubcommand } from './subcommand.ts';

export const decide = incidentSubcommand({
  name: 'decide',
  synonyms: ['decision', 'decided'],
  usage: '<what was decided>',
  summary: 'Keep a decision, with what was known when it was taken',
  topic: 'facts',
  examples: ['decide payroll stays offline until Monday', 'decide we do not pay'],
  takesText: true,
  deed: 'record-decision',
  input: text,
  async run(said, { coordinate, answer }) {
    if (!said)
      throw new Refusal(
        'invalid',
        'What was decided? Like this: `{command} decide payroll stays offline until Monday`.',
      );
    await coordinate({ type: 'record-decision', text: said });
    await answer({ text: 'The decision is on the timeline. The review shows beside it what was known by now.' });
  },
});
