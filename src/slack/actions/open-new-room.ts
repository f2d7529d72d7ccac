import { action } from '../action.ts';
import { coordinateAs } from '../asking/coordinate-as.ts';
import { ofIncident } from './values.ts';

export const openNewRoom = action({
  id: 'open-new-room',
  value: ofIncident,
  confirm: {
    title: { type: 'plain_text', text: 'Open a new room?' },
    text: {
      type: 'plain_text',
      text: 'Whoever was in the old one is invited, except those who had left it. The response goes on in the new room.',
    },
    confirm: { type: 'plain_text', text: 'Open it' },
    deny: { type: 'plain_text', text: 'Not now' },
  },
  async run({ incident }, context) {
    await coordinateAs(context, await context.incidentFor(incident), { type: 'replace-room' });
    await context.answer({ text: 'The new room is being opened. You will be invited, and told here.' });
  },
});
