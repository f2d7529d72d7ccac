import { typeOf } from '../../incident/plan.ts';
import { escapeText } from '../text.ts';
import { text } from './input.ts';
import { type IncidentContext, incidentSubcommand } from './subcommand.ts';

export const playbook = incidentSubcommand({
  name: 'playbook',
  synonyms: ['playbooks'],
  usage: '[type]',
  summary: 'Follow another type’s playbook as well; without a type, shows which are followed',
  topic: 'tasks',
  examples: ['playbook', 'playbook malware'],
  reads: (said) => said.trim() === '',
  deed: 'add-playbook',
  input: text,
  async run(said, context) {
    if (!said) return list(context);
    const { plan, playbooks } = { ...context, ...(await context.coordinate({ type: 'add-playbook', playbook: said })) };
    const added = typeOf(plan, playbooks.at(-1) ?? context.incident.type);
    await context.answer({
      text: `The playbook *${escapeText(added.title)}* is followed as well: its tasks of this phase are on the board, those of later phases come with them.`,
    });
  },
});

async function list({ incident, plan, answer, command }: IncidentContext): Promise<void> {
  const followed = [incident.type, ...incident.playbooks];
  const others = plan.types.filter(({ name }) => !followed.includes(name)).map(({ name }) => `\`${escapeText(name)}\``);
  const titles = followed.map((name) => `*${escapeText(typeOf(plan, name).title)}*`).join(', ');
  const more =
    others.length > 0
      ? `\nTo follow another as well: \`${command} playbook &lt;type&gt;\`, of ${others.join(', ')}.`
      : '';
  await answer({ text: `Followed here: ${titles}.${more}` });
}
