import { Refusal } from '../../incident/refusal.ts';
import { limits } from '../../incident/words.ts';
import { visibleIncidentOfRoom, visibleIncidents } from '../asking/visible-incident.ts';
import { openTaskForm } from '../modals/add-task.ts';
import { messageWords } from '../notes/message-words.ts';
import { shorten } from '../shorten.ts';
import type { MessageShortcut } from './shortcut.ts';

/** In a form, which shows what the room will read of a message from elsewhere. */
export const makeTask: MessageShortcut = {
  kind: 'message',
  id: 'make-task',
  async run(message, context) {
    const text = (await messageWords(message, context.people)).replace(/\s+/g, ' ');
    const here = await visibleIncidentOfRoom(context, context.channelId);
    const incidents = here ? [here] : await visibleIncidents(context);
    if (incidents.length === 0) throw new Refusal('not-found', 'You see no open incident that it could be a task of.');
    await openTaskForm(context, incidents, shorten(text, limits.task));
  },
};
