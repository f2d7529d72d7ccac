import { z } from 'zod';
import { waitingDraft } from '../../incident/draft.ts';
import type { Incident } from '../../incident/incident.ts';
import { limits } from '../../incident/words.ts';
import { mention } from '../text.ts';
import { refuseEarly } from './command-modal.ts';
import { neededText } from './entered.ts';
import { remark, textField } from './fields.ts';
import type { FormContext } from './form-context.ts';
import { modal } from './modal.ts';
import { tried } from './tried.ts';

export const sendBackUpdateModal = modal({
  id: 'send-back-update',
  ids: z.object({ incident: z.string(), channel: z.string(), draft: z.number() }),
  entered: z.object({ reason: neededText('Say what is missing or wrong.') }),
  async prepare({ reason }, { incident: id, draft }, asker) {
    return tried(asker, await asker.incidentFor(id), { type: 'send-back-update', draft, reason });
  },
});

export async function openSendBackForm(context: FormContext, incident: Incident, draft: number): Promise<void> {
  const { by } = waitingDraft(incident, draft);
  await refuseEarly(context, incident, { type: 'send-back-update', draft, reason: '-' });
  await context.openModal(
    sendBackUpdateModal.view(
      { incident: incident.id, channel: context.channelId, draft },
      {
        title: 'Send back',
        submit: 'Send back',
        blocks: [
          remark(`${mention(by)} reads at once what is missing, and writes it anew. Nothing is sent until then.`),
          textField({ name: 'reason', label: 'What is missing or wrong?', limit: limits.reason }),
        ],
      },
    ),
  );
}
