import { z } from 'zod';
import { pendingHandover } from '../../incident/decide-handovers.ts';
import type { Incident } from '../../incident/incident.ts';
import { handoverBrief } from '../cards/handover-brief.ts';
import { refuseEarly } from './command-modal.ts';
import type { FormContext } from './form-context.ts';
import { handoverModal } from './handover-modal.ts';

export const acceptHandoverModal = handoverModal({
  id: 'accept-handover',
  entered: z.object({}),
  command: (_, offer) => ({ type: 'accept-handover', offer }),
});

/** The brief as things stand now; under it the role is taken. */
export async function openBriefForm(context: FormContext, incident: Incident, offer: number): Promise<void> {
  const { coordination, channelId } = context;
  const handover = pendingHandover(incident, offer);
  await refuseEarly(context, incident, { type: 'accept-handover', offer });
  const [plan, entries] = await Promise.all([coordination.planOf(incident), coordination.timeline(incident.id)]);
  await context.openModal(
    acceptHandoverModal.view(
      { incident: incident.id, channel: channelId, offer },
      {
        title: 'Handover',
        submit: 'I have it',
        blocks: handoverBrief({ incident, plan, entries, handover }),
      },
    ),
  );
}
