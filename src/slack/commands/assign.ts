import { z } from 'zod';
import { knownRole } from '../../incident/decide-roles.ts';
import { Refusal } from '../../incident/refusal.ts';
import { requireFullMembers } from '../asking/take-part.ts';
import { openAssignForm } from '../modals/assign-role.ts';
import { plainText } from '../plain-text.ts';
import { mentionIn } from './line.ts';
import { roleSaid } from './role-said.ts';
import { type IncidentContext, incidentSubcommand } from './subcommand.ts';

/** '<role> @person [reason]' or '@person <role> [reason]'; without a person, the role alone. */
const assignment = z.string().transform((line, { addIssue }) => {
  const found = mentionIn(line);
  if (!found) return { person: null, before: plainText(line).trim(), after: '' };
  const { person, before, after } = found;
  if (!before && !after) addIssue('Say which role.');
  if (isAnother(mentionIn(after)?.before)) addIssue('Mention one person; who else takes the role is assigned next.');
  return { person, before: plainText(before), after: plainText(after) };
});

/** Whether nothing but this stands between two mentions; farther on, a person is part of the reason. */
function isAnother(between: string | undefined): boolean {
  return between !== undefined && /^(,|&amp;|and)?$/i.test(between);
}

export const assign = incidentSubcommand({
  name: 'assign',
  synonyms: ['appoint'],
  usage: '<role> @person [reason]',
  summary: 'Give someone a role',
  topic: 'roles',
  examples: ['assign scribe @ana', 'assign commander @ben Ana is off shift'],
  deed: 'assign',
  input: assignment,
  async run({ person, before, after }, context) {
    if (person === null) return askForPerson(before, context);
    const { role, reason } = before ? { role: before, reason: after } : roleSaid(context.plan, after);
    await requireFullMembers(context.people, [person]);
    await context.coordinate({ type: 'assign', role, person, reason });
    await context.confirmRole(role, person);
  },
});

/** In the form; words that are more than a role were to name somebody, whom no mention stands for. */
async function askForPerson(said: string, context: IncidentContext): Promise<void> {
  if (!said) return openAssignForm(context, context.incident);
  const { role, reason } = roleSaid(context.plan, said);
  const { name } = knownRole(context.plan, role);
  if (!reason) return openAssignForm(context, context.incident, name);
  throw new Refusal(
    'invalid',
    `Mention the person who takes the role. Like this: \`{command} assign ${name} @person [reason]\`.`,
  );
}
