import { z } from 'zod';
import { pendingHandover } from '../../incident/decide-handovers.ts';
import type { Incident } from '../../incident/incident.ts';
import { limits } from '../../incident/words.ts';
import { titleOfRole } from '../cards/words.ts';
import { mention } from '../text.ts';
import { refuseEarly } from './command-modal.ts';
import { neededText } from './entered.ts';
import { remark, textField } from './fields.ts';
import type { FormContext } from './form-context.ts';
import { handoverModal } from './handover-modal.ts';

export const declineHandoverModal = handoverModal({
  id: 'decline-handover',
  entered: z.object({ reason: neededText('Say why not.') }),
  command: ({ reason }, offer) => ({ type: 'decline-handover', offer, reason }),
});

export async function openDeclineForm(context: FormContext, incident: Incident, offer: number): Promise<void> {
  const { role, from } = pendingHandover(incident, offer);
  await refuseEarly(context, incident, { type: 'decline-handover', offer, reason: '-' });
  const plan = await context.coordination.planOf(incident);
  await context.openModal(
    declineHandoverModal.view(
      { incident: incident.id, channel: context.channelId, offer },
      {
        title: 'Not now',
        submit: 'Decline',
        blocks: [
          remark(`${mention(from)} keeps *${titleOfRole(role, plan)}*, and reads at once why.`),
          textField({
            name: 'reason',
            label: 'Why not?',
            placeholder: 'On the train until ten; ask me then',
            limit: limits.reason,
          }),
        ],
      },
    ),
  );
}
