import { updateRequested } from '../answers/following.ts';
import { nothing } from './input.ts';
import { incidentSubcommand } from './subcommand.ts';

export const requestUpdate = incidentSubcommand({
  name: 'request-update',
  synonyms: ['ask-update'],
  usage: '',
  summary: 'Ask for an update; the room reads how many wait, and you get the next one',
  topic: 'updates',
  examples: ['request-update INC-7'],
  deed: 'request-update',
  input: nothing,
  async run(_, { incident, personId, coordinate, answer }) {
    const again = incident.waiting.some(({ person }) => person === personId);
    await answer({ text: updateRequested(await coordinate({ type: 'request-update' }), again) });
  },
});
