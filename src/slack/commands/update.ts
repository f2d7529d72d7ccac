import { openCorrectForm } from '../modals/correct-update.ts';
import { openUpdateForm } from '../modals/post-update.ts';
import { text } from './input.ts';
import { incidentSubcommand } from './subcommand.ts';

const nothingNew = /^no[- ]?changes?[.!]?$/i;

export const update = incidentSubcommand({
  name: 'update',
  synonyms: ['inform'],
  usage: '[what we know]',
  summary:
    'Tell whoever waits for it how things stand, and when they hear next; `update no change` says just that, `update correct` mends the last one',
  topic: 'updates',
  examples: ['update', 'update The mail server is isolated, 40 mailboxes were read', 'update no change'],
  takesText: true,
  deed: 'post-update',
  input: text,
  async run(known, context) {
    if (!known) return openUpdateForm(context, context.incident);
    if (known.toLowerCase() === 'correct') return openCorrectForm(context, context.incident, null);
    const update = { type: 'post-update', known, doing: '', need: '', nextAt: null } as const;
    await context.coordinate(nothingNew.test(known) ? { type: 'post-no-change' } : update);
    await context.confirm('The update is posted.');
  },
});
