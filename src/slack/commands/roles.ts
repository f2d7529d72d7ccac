import { knownRole } from '../../incident/decide-roles.ts';
import { dutiesView, rolesView } from '../answers/roles.ts';
import { text } from './input.ts';
import { incidentSubcommand } from './subcommand.ts';

export const roles = incidentSubcommand({
  name: 'roles',
  synonyms: ['who'],
  usage: '[role]',
  summary: 'Who holds which role; of one role, what its duties are',
  topic: 'roles',
  examples: ['roles', 'roles scribe'],
  deed: 'see-room',
  reads: () => true,
  input: text,
  async run(asked, { incident, plan, answer, command }) {
    await answer(asked ? dutiesView(incident, plan, knownRole(plan, asked)) : rolesView(incident, plan, command));
  },
});
