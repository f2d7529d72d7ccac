import { z } from 'zod';
import type { Incident } from '../../incident/incident.ts';
import { limits } from '../../incident/words.ts';
import { commandModal, idsOf, refuseEarly } from './command-modal.ts';
import { neededText } from './entered.ts';
import { remark, textField } from './fields.ts';
import type { FormContext } from './form-context.ts';

export const skipReviewModal = commandModal({
  id: 'skip-review',
  entered: z.object({ reason: neededText('Say why there will be no review.') }),
  command: ({ reason }) => ({ type: 'skip-review', reason }),
});

export async function openSkipReviewForm(context: FormContext, incident: Incident): Promise<void> {
  await refuseEarly(context, incident, { type: 'skip-review', reason: '-' });
  await context.openModal(
    skipReviewModal.view(idsOf(incident, context), {
      title: 'Skip the review',
      submit: 'Skip and close',
      blocks: [
        remark('The incident closes for good, without a published review. The reason stands in the timeline.'),
        textField({ name: 'reason', label: 'Why is no review needed?', lines: 'many', limit: limits.reason }),
      ],
    }),
  );
}
