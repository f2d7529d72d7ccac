import { openSeats } from '../../incident/seats.ts';
import { claimRole } from '../actions/claim-role.ts';
import { buttons, section } from '../cards/blocks.ts';
import { text } from './input.ts';
import { roleSaid } from './role-said.ts';
import { type IncidentContext, incidentSubcommand } from './subcommand.ts';

export const claim = incidentSubcommand({
  name: 'claim',
  synonyms: ['take'],
  usage: '<role> [reason]',
  summary: 'Take a role yourself; taking command from someone needs a reason',
  topic: 'roles',
  examples: ['claim scribe', 'claim commander Ana cannot be reached'],
  deed: 'claim',
  input: text,
  async run(said, context) {
    if (!said) return offerSeats(context);
    const { role, reason } = roleSaid(context.plan, said);
    await context.coordinate({ type: 'assign', role, person: context.personId, reason });
    await context.confirmRole(role, context.personId);
  },
});

async function offerSeats({ incident, plan, answer, command }: IncidentContext): Promise<void> {
  const open = openSeats(incident, plan);
  const text =
    open.length > 0
      ? `Which role? \`${command} claim &lt;role&gt; [reason]\`, or one that stands open:`
      : `Which role? \`${command} claim &lt;role&gt; [reason]\`; \`${command} roles\` shows who holds what.`;
  const offers = open.map(({ name, title }) =>
    claimRole.button(`Claim ${title}`, { incident: incident.id, role: name }),
  );
  await answer({ text, blocks: [section(text), ...buttons(offers)] });
}
