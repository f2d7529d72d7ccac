import { holdersOf } from '../../incident/incident.ts';
import { named } from '../../incident/named.ts';
import { Refusal } from '../../incident/refusal.ts';
import { titleOfRole } from '../cards/words.ts';
import { text } from './input.ts';
import { leading } from './leading.ts';
import { ownRole } from './role-to-hand-over.ts';
import { incidentSubcommand } from './subcommand.ts';

export const relieveMe = incidentSubcommand({
  name: 'relieve-me',
  synonyms: ['relieve', 'relief'],
  usage: '[role] [reason]',
  summary: 'Ask the room who takes your role over; you hold it until somebody does',
  topic: 'roles',
  examples: ['relieve-me I have been up since five', 'relieve-me scribe'],
  deed: 'offer-handover',
  input: text,
  async run(said, context) {
    const { incident, plan, personId: from } = context;
    const own = plan.roles.filter(({ name }) => holdersOf(incident, name).includes(from));
    const known = leading(said, (typed) => named(own, typed));
    const role = known?.found ?? ownRole(incident, plan, from);
    if (!role) throw new Refusal('conflict', 'You hold no role, so there is nothing to be relieved of.');
    const brief = known?.rest ?? said;
    await context.coordinate({ type: 'offer-handover', role: role.name, from, to: null, brief });
    await context.confirm(
      `The room is asked who takes *${titleOfRole(role.name, plan)}*. You hold it until somebody does.`,
    );
  },
});
