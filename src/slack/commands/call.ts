import { Refusal } from '../../incident/refusal.ts';
import { text } from './input.ts';
import { incidentSubcommand } from './subcommand.ts';

const noMore = new Set(['off', 'none', 'end', 'ended']);

export const call = incidentSubcommand({
  name: 'call',
  synonyms: ['bridge', 'meeting'],
  usage: '<link>',
  summary: 'Put the link of the call on the card; `call off` takes it away',
  topic: 'people',
  examples: ['call https://meet.example.com/room', 'call off'],
  deed: 'set-call',
  input: text,
  async run(said, context) {
    if (!said) throw new Refusal('invalid', 'Which call? Like this: `{command} call https://meet.example.com/room`.');
    const url = noMore.has(said.toLowerCase()) ? '' : said;
    await context.coordinate({ type: 'set-call', url });
    await context.confirm(url ? 'The call’s link stands on the card now.' : 'The call’s link is off the card.');
  },
});
