import { openUpdateForm } from '../modals/post-update.ts';
import { text } from './input.ts';
import { incidentSubcommand } from './subcommand.ts';

export const update = incidentSubcommand({
  name: 'update',
  synonyms: ['inform'],
  usage: '[what we know]',
  summary: 'Tell whoever waits for it how things stand, and when they hear next',
  topic: 'updates',
  examples: ['update', 'update The mail server is isolated, 40 mailboxes were read'],
  takesText: true,
  deed: 'post-update',
  input: text,
  async run(known, context) {
    if (!known) return openUpdateForm(context, context.incident);
    await context.coordinate({ type: 'post-update', known, doing: '', need: '', nextAt: null });
    await context.confirm('The update is posted.');
  },
});
