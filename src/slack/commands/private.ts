import { whoIsInRoom } from '../asking/who-is-in-room.ts';
import { openPrivacyForm } from '../modals/make-private.ts';
import { text } from './input.ts';
import { incidentSubcommand } from './subcommand.ts';

export const makePrivate = incidentSubcommand({
  name: 'private',
  synonyms: ['hide'],
  usage: '[reason]',
  summary: 'Make a public incident private: a new room with whom you choose; announcements keep the number alone',
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
