import { Refusal } from '../../incident/refusal.ts';
import { openWithdrawDecisionForm } from '../modals/withdraw-decision.ts';
import { text } from './input.ts';
import { incidentSubcommand } from './subcommand.ts';

export const decide = incidentSubcommand({
  name: 'decide',
  synonyms: ['decision', 'decided'],
  usage: '<what was decided>',
  summary: 'Keep a decision, with what was known when it was taken; `decide mistaken` withdraws one',
  topic: 'facts',
  examples: ['decide payroll stays offline until Monday', 'decide we do not pay', 'decide mistaken'],
  takesText: true,
  deed: 'record-decision',
  input: text,
  async run(said, context) {
    if (said.toLowerCase() === 'mistaken') return openWithdrawDecisionForm(context, context.incident);
    const { coordinate, answer } = context;
    if (!said)
      throw new Refusal(
        'invalid',
        'What was decided? Like this: `{command} decide payroll stays offline until Monday`.',
      );
    await coordinate({ type: 'record-decision', text: said });
    await answer({ text: 'The decision is on the timeline. The review shows beside it what was known by now.' });
  },
});
