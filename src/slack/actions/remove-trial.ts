import { reference } from '../../incident/incident.ts';
import { action } from '../action.ts';
import { coordinateAs } from '../asking/coordinate-as.ts';
import { ofIncident } from './values.ts';

export const removeTrial = action({
  id: 'remove-trial',
  value: ofIncident,
  async run({ incident }, context) {
    const found = await context.incidentFor(incident);
    await coordinateAs(context, found, { type: 'remove-trial' });
    await context.answer({
      text: `${reference(found)} is removed: its room is archived, and what you wrote is forgotten.`,
    });
  },
});
