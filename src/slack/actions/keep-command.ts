import { z } from 'zod';
import { action } from '../action.ts';
import { keptCommandNote } from '../cards/kept-command-note.ts';
import { ofIncident } from './values.ts';

export const keepCommand = action({
  id: 'keep-command',
  value: ofIncident.extend({ since: z.iso.datetime() }),
  async run({ incident, since }, context) {
    const found = await context.incidentFor(incident);
    await context.replace(keptCommandNote(found, new Date(since), context.now()));
  },
});
