import type { KnownBlock } from '@slack/web-api';
import { z } from 'zod';
import { type Missing, missingAtGate, missingWords } from '../../incident/gates.ts';
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
  entered: z.object({
    phase: z.enum(responsePhases, { error: 'Choose a phase.' }),
    reason: optionalText,
    anyway: optionalText,
  }),
  command: ({ phase, reason, anyway }) => ({
    type: 'change-phase',
    to: phase,
    reason: [anyway, reason].filter(Boolean).join(' · '),
    anyway: anyway !== '',
  }),
});

/** What should be true before the phase is left, and where to say why it is left without. */
function insistence(missing: Missing, { phase }: Incident): KnownBlock[] {
  return [
    remark(`:warning: Before ${phase} is left, ${missingWords(missing)}.`),
    textField({
      name: 'anyway',
      label: 'Why go on without it?',
      hint: 'It stands in the timeline and in the review. Leave it empty to go back.',
      optional: true,
      limit: limits.reason,
    }),
  ];
}

export async function openPhaseForm(context: FormContext, incident: Incident): Promise<void> {
  const chosen = phaseAfter(incident.phase);
  await refuseEarly(context, incident, { type: 'change-phase', to: chosen ?? 'detection', reason: '-', anyway: true });
  const missing = chosen ? missingAtGate(incident, chosen, await context.coordination.planOf(incident)) : null;
  await context.openModal(
    changePhaseModal.view(idsOf(incident, context), {
      title: 'Change phase',
      submit: 'Change',
      blocks: [
        remark(`The phase is *${incident.phase}*: ${phaseMeaning[incident.phase]}.`),
        selectField({ name: 'phase', label: 'New phase', choices: phaseChoices(), chosen }),
        ...(missing ? insistence(missing, incident) : []),
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
