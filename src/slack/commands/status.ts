import { answerStatus } from '../answers/status.ts';
import { nothing } from './input.ts';
import { incidentSubcommand } from './subcommand.ts';

export const status = incidentSubcommand({
  name: 'status',
  synonyms: ['show', 'info'],
  usage: '',
  summary: 'How the incident stands; only you see the answer',
  deed: 'see-status',
  topic: 'look',
  reads: () => true,
  input: nothing,
  async run(_, context) {
    await answerStatus(context, context.incident);
  },
});
