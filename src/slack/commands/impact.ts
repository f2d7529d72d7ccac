import { impactWords } from '../../incident/impact.ts';
import { openImpactForm } from '../modals/assess-impact.ts';
import { impactSaid } from './impact-said.ts';
import { text } from './input.ts';
import { incidentSubcommand } from './subcommand.ts';

export const impact = incidentSubcommand({
  name: 'impact',
  synonyms: ['affects'],
  usage: '[people|systems|data <number> confirmed|likely] [people|systems|data unknown]',
  summary: 'How many people, systems and records are affected, confirmed and likely',
  topic: 'facts',
  examples: ['impact people 120 likely', 'impact people 12 confirmed 120 likely, data unknown', 'impact'],
  deed: 'assess-impact',
  input: text,
  async run(said, context) {
    const { incident } = context;
    if (!said) return openImpactForm(context, incident);
    const after = await context.coordinate({ type: 'assess-impact', impact: impactSaid(said, incident.impact) });
    await context.answer({ text: `*Impact:* ${impactWords(after.impact)}. It goes with the next update.` });
  },
});
