import { openNoteForm } from '../modals/note.ts';
import { noteCommand, noteOfMessage, noteRequest } from '../notes/note.ts';
import { moment, utc } from '../text.ts';
import { text } from './input.ts';
import { incidentSubcommand } from './subcommand.ts';
import { clockOf, whenLeading } from './when.ts';

export const note = incidentSubcommand({
  name: 'note',
  synonyms: ['log', 'record'],
  usage: '[time] <what happened>',
  summary: 'Put something on the timeline, at the time it happened if you begin with one',
  topic: 'facts',
  examples: [
    'note mail gateway blocks the sender',
    'note 02:14Z the session was ended',
    'note yesterday 23:50 first alert',
  ],
  takesText: true,
  deed: 'note',
  input: text,
  async run(said, context) {
    const { incident, channelId, message } = context;
    if (!said) return openNoteForm(context, [incident]);
    const when = whenLeading(said, await clockOf(context));
    const words = when ? when.rest : said;
    const noted = when ? `Noted for ${moment(when.at)} (${utc(when.at)}).` : 'Noted.';
    const isInRoom = message !== null && channelId === incident.roomId;
    if (!isInRoom) {
      await context.coordinate(noteCommand(words, null, when?.at));
      return context.answer({ text: noted });
    }
    await context.coordinate(noteOfMessage(words, message, when?.at), noteRequest(incident, message));
    if (when) await context.answer({ text: noted });
  },
});
