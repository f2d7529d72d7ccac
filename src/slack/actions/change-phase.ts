import { action } from '../action.ts';
import { openPhaseForm } from '../modals/change-phase.ts';
import { ofIncident } from './values.ts';

export const changePhase = action({
  id: 'change-phase',
  value: ofIncident,
  async run({ incident }, context) {
    await openPhaseForm(context, await context.incidentFor(incident));
  },
});
