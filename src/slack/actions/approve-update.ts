import { action } from '../action.ts';
import { coordinateAs } from '../asking/coordinate-as.ts';
import { ofDraft } from './values.ts';

export const approveUpdate = action({
  id: 'approve-update',
  value: ofDraft,
  async run({ incident, draft }, context) {
    await coordinateAs(context, await context.incidentFor(incident), { type: 'approve-update', draft });
  },
});
