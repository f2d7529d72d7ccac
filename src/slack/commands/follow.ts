import { followed } from '../answers/following.ts';
import { nothing } from './input.ts';
import { incidentSubcommand } from './subcommand.ts';

export const follow = incidentSubcommand({
  name: 'follow',
  synonyms: ['subscribe'],
  usage: '',
  summary: 'Get each update in a direct message, what changed first',
  topic: 'updates',
  examples: ['follow INC-7'],
  deed: 'follow',
  input: nothing,
  async run(_, { coordinate, answer }) {
    await answer(followed(await coordinate({ type: 'follow' })));
  },
});
