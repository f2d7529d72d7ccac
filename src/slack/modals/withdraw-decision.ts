import { z } from 'zod';
import { standingDecisions } from '../../incident/decision.ts';
import type { Incident } from '../../incident/incident.ts';
import { Refusal } from '../../incident/refusal.ts';
import { limits } from '../../incident/words.ts';
import { commandModal, idsOf, refuseEarly } from './command-modal.ts';
import { neededChoice, neededText } from './entered.ts';
import { remark, selectField, textField } from './fields.ts';
import type { FormContext } from './form-context.ts';

export const withdrawDecisionModal = commandModal({
  id: 'withdraw-decision',
  entered: z.object({
    decision: neededChoice('Choose the decision.').transform(Number),
    reason: neededText('Say why it is withdrawn.'),
  }),
  command: ({ decision, reason }) => ({ type: 'withdraw-decision', decision, reason }),
  done: async () => 'The decision is withdrawn. The timeline and the review keep it, and say so.',
});

/** The newest first: a mistake is noticed soon. */
export async function openWithdrawDecisionForm(context: FormContext, incident: Incident): Promise<void> {
  const standing = standingDecisions(await context.coordination.timeline(incident.id)).toReversed();
  const [newest] = standing;
  if (!newest) throw new Refusal('not-found', 'No decision is on the timeline. `{command} decide <text>` adds one.');
  await refuseEarly(context, incident, { type: 'withdraw-decision', decision: newest.sequence, reason: '' });
  await context.openModal(
    withdrawDecisionModal.view(idsOf(incident, context), {
      title: 'Withdraw a decision',
      submit: 'Withdraw',
      blocks: [
        remark('For what was recorded by mistake. What was decided otherwise since is a decision of its own.'),
        selectField({
          name: 'decision',
          label: 'Which one?',
          choices: standing.map(({ sequence, event }) => ({ value: String(sequence), label: event.words.text })),
          chosen: String(newest.sequence),
        }),
        textField({ name: 'reason', label: 'Why?', limit: limits.reason }),
      ],
    }),
  );
}
