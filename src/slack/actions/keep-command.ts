import { z } from 'zod';
import { isCommander } from '../../incident/authority.ts';
import { Refusal } from '../../incident/refusal.ts';
import { action } from '../action.ts';
import { keptCommandNote } from '../cards/kept-command-note.ts';
import { ofIncident } from './values.ts';

export const keepCommand = action({
  id: 'keep-command',
  value: ofIncident.extend({ since: z.iso.datetime() }),
  async run({ incident, since }, context) {
    const found = await context.incidentFor(incident);
    if (!isCommander(found, context.personId))
      throw new Refusal('conflict', 'You command it no more, so there is nothing to hand over or to keep.');
    await context.replace(keptCommandNote(found, new Date(since), context.now()));
  },
});
