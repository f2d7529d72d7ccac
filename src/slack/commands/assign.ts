import { z } from 'zod';
import { requireFullMembers } from '../asking/take-part.ts';
import { openAssignForm } from '../modals/assign-role.ts';
import { plainText } from '../plain-text.ts';
import { mention } from '../text.ts';
import { mentionIn } from './line.ts';
import { roleSaid } from './role-said.ts';
import { incidentSubcommand } from './subcommand.ts';

/** '<role> @person [reason]' or '@person <role> [reason]'; null when nothing was said. */
const assignment = z.string().transform((line, { addIssue }) => {
  if (!line.trim()) return null;
  const found = mentionIn(line);
  if (!found) {
    addIssue('Mention the person who takes the role.');
    return z.NEVER;
  }
  const { person, before, after } = found;
  if (!before && !after) addIssue('Say which role.');
  return { person, before: plainText(before), after: plainText(after) };
});

export const assign = incidentSubcommand({
  name: 'assign',
  synonyms: ['appoint'],
  usage: '<role> @person [reason]',
  summary: 'Give someone a role',
  examples: ['assign scribe @ana', 'assign commander @ben Ana is off shift'],
  input: assignment,
  async run(assignment, context) {
    if (!assignment) return openAssignForm(context, context.incident);
    const { person, before, after } = assignment;
    const { role, reason } = before ? { role: before, reason: after } : roleSaid(context.plan, after);
    await requireFullMembers(context.people, [person]);
    await context.coordinate({ type: 'assign', role, person, reason });
    await context.confirm(`${mention(person)} has the role now.`);
  },
});
