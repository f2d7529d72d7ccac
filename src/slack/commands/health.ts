import { retryFromHealth } from '../actions/try-again.ts';
import { healthAnswer } from '../answers/health.ts';
import { nothing } from './input.ts';
import { subcommand } from './subcommand.ts';

export const health = subcommand({
  name: 'health',
  synonyms: ['doctor'],
  usage: '',
  topic: 'muster',
  summary: 'Whether Slack and the database are reached, what waits to be delivered, and what was given up',
  input: nothing,
  async run(_, context) {
    await context.answer(await healthAnswer(context, { retry: retryFromHealth }));
  },
});
