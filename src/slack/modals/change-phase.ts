import { z } from 'zod';
import type { Incident } from '../../incident/incident.ts';
import { phaseAfter, phaseMeaning, responsePhases } from '../../incident/phase.ts';
import { limits } from '../../incident/words.ts';
import { commandModal, idsOf, refuseEarly } from './command-modal.ts';
import { optionalText } from './entered.ts';
import { remark, selectField, textField } from './fields.ts';
import type { FormContext } from './form-context.ts';
import { phaseChoices } from './plan-choices.ts';

export const changePhaseModal = commandModal({
  id: 'change-phase',
  entered: z.object({ phase: z.enum(responsePhases, { error: 'Choose a phase.' }), reason: optionalText }),
  command: ({ phase, reason }) => ({ type: 'change-phase', to: phase, reason }),
});

export async function openPhaseForm(context: FormContext, incident: Incident): Promise<void> {
  const chosen = phaseAfter(incident.phase);
  await refuseEarly(context, incident, { type: 'change-phase', to: chosen ?? 'detection', reason: '-' });
  await context.openModal(
    changePhaseModal.view(idsOf(incident, context), {
      title: 'Change phase',
      submit: 'Change',
      blocks: [
        remark(`The phase is *${incident.phase}*: ${phaseMeaning[incident.phase]}.`),
        selectField({ name: 'phase', label: 'New phase', choices: phaseChoices(), chosen }),
        textField({
          name: 'reason',
          label: 'Reason',
          hint: 'Needed when a phase is skipped, or when it goes back.',
          optional: true,
          limit: limits.reason,
        }),
      ],
    }),
  );
}
