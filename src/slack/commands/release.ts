import { z } from 'zod';
import { plainText } from '../plain-text.ts';
import { mentionIn } from './line.ts';
import { incidentSubcommand } from './subcommand.ts';

const released = z.string().transform((line, { addIssue }) => {
  const found = mentionIn(line);
  const role = plainText(found ? found.before || found.after : line).trim();
  if (!role) addIssue('Say which role.');
  return { role, person: found?.person };
});

export const release = incidentSubcommand({
  name: 'release',
  synonyms: ['unassign'],
  usage: '<role> [@person]',
  summary: 'Give a role back, yours unless you name someone',
  topic: 'roles',
  examples: ['release scribe', 'release communications @ben'],
  deed: 'leave-role',
  input: released,
  async run({ role, person }, context) {
    await context.coordinate({ type: 'release', role, person: person ?? context.personId });
    await context.confirmRole(role, null);
  },
});
