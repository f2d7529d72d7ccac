import { rolesView } from '../answers/roles.ts';
import { nothing } from './input.ts';
import { incidentSubcommand } from './subcommand.ts';

export const roles = incidentSubcommand({
  name: 'roles',
  synonyms: ['who'],
  usage: '',
  summary: 'Who holds which role, and what its duties are',
  input: nothing,
  async run(_, { incident, plan, answer }) {
    await answer(rolesView(incident, plan));
  },
});
