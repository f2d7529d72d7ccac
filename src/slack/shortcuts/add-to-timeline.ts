import { Repeat } from '../../coordination/coordination.ts';
import type { Incident, NotedMessage } from '../../incident/incident.ts';
import { Refusal } from '../../incident/refusal.ts';
import { coordinateAs } from '../asking/coordinate-as.ts';
import { visibleIncidentOfRoom, visibleIncidents } from '../asking/visible-incident.ts';
import type { ActionContext } from '../edge.ts';
import { openNoteForm } from '../modals/note.ts';
import { messageWords } from '../notes/message-words.ts';
import { noteOfMessage, noteRequest } from '../notes/note.ts';
import type { MessageShortcut } from './shortcut.ts';

/** In a room at once; elsewhere a form asks for which incident, and shows what its room will read. */
export const addToTimeline: MessageShortcut = {
  kind: 'message',
  id: 'add-to-timeline',
  async run(message, context) {
    const text = await messageWords(message, context.people);
    const noted = { channelId: context.channelId, ts: message.ts, author: message.userId };
    const here = await visibleIncidentOfRoom(context, context.channelId);
    if (here) return addTo(here, text, noted, context);
    const incidents = await visibleIncidents(context);
    if (incidents.length === 0) throw new Refusal('not-found', 'You see no open incident that it could be added to.');
    await openNoteForm(context, incidents, { text, message: noted });
  },
};

async function addTo(incident: Incident, text: string, message: NotedMessage, context: ActionContext): Promise<void> {
  try {
    await coordinateAs(context, incident, noteOfMessage(text, message), noteRequest(incident, message));
  } catch (error) {
    if (!(error instanceof Repeat)) throw error;
    await context.answer({ text: 'That message is on the timeline already.' });
  }
}
