import { z } from 'zod';
import { requireFullMembers } from '../asking/take-part.ts';
import { openAssignForm } from '../modals/assign-role.ts';
import { plainText } from '../plain-text.ts';
import { mention } from '../text.ts';
import { mentionIn, wordAndText } from './line.ts';
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
  const [word, rest] = before ? [plainText(before), plainText(after)] : wordAndText(after);
  if (!word) addIssue('Say which role.');
  return { person, role: word.replace(/\s+/g, '-'), reason: rest };
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
    const { role, person, reason } = assignment;
    await requireFullMembers(context.people, [person]);
    await context.coordinate({ type: 'assign', role, person, reason });
    await context.confirm(`${mention(person)} has the role now.`);
  },
});
