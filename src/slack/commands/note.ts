import { openNoteForm } from '../modals/note.ts';
import { noteCommand, noteOfMessage, noteRequest } from '../notes/note.ts';
import { text } from './input.ts';
import { incidentSubcommand } from './subcommand.ts';

export const note = incidentSubcommand({
  name: 'note',
  synonyms: ['log', 'record'],
  usage: '<what happened>',
  summary: 'Put something on the timeline',
  topic: 'facts',
  examples: ['note 02:14 the attacker’s session was ended'],
  takesText: true,
  deed: 'note',
  input: text,
  async run(said, context) {
    const { incident, channelId, message } = context;
    if (!said) return openNoteForm(context, [incident]);
    const isInRoom = message !== null && channelId === incident.roomId;
    if (!isInRoom) {
      await context.coordinate(noteCommand(said, null));
      return context.answer({ text: 'Noted.' });
    }
    await context.coordinate(noteOfMessage(said, message), noteRequest(incident, message));
  },
});
