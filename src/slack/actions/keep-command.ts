import { action } from '../action.ts';
import { coordinateAs } from '../asking/coordinate-as.ts';
import { ofIncident } from './values.ts';

export const keepCommand = action({
  id: 'keep-command',
  value: ofIncident,
  async run({ incident }, context) {
    await coordinateAs(context, await context.incidentFor(incident), { type: 'keep-command' });
  },
});
