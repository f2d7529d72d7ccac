import { action } from '../action.ts';
import { openSendBackForm } from '../modals/send-back-update.ts';
import { ofDraft } from './values.ts';

export const sendBackUpdate = action({
  id: 'send-back-update',
  value: ofDraft,
  async run({ incident, draft }, context) {
    await openSendBackForm(context, await context.incidentFor(incident), draft);
  },
});
