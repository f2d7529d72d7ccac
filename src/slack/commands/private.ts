import { whoIsInRoom } from '../asking/who-is-in-room.ts';
import { openPrivacyForm } from '../modals/make-private.ts';
import { text } from './input.ts';
import { incidentSubcommand } from './subcommand.ts';

export const makePrivate = incidentSubcommand({
  name: 'private',
  synonyms: ['hide'],
  usage: '[reason]',
  summary: 'Go on in a private room with people you choose, and leave of the announcements the number alone',
  topic: 'people',
  deed: 'make-private',
  takesText: true,
  input: text,
  async run(reason, context) {
    const everyone = (await whoIsInRoom(context, context.incident)) ?? [];
    const present = everyone.filter(({ standing }) => standing === 'member').map(({ person }) => person);
    await openPrivacyForm(context, context.incident, { reason, present });
  },
});
