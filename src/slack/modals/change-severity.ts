import { z } from 'zod';
import type { Incident } from '../../incident/incident.ts';
import { severityOf } from '../../incident/plan.ts';
import { limits } from '../../incident/words.ts';
import { escapeText } from '../text.ts';
import { commandModal, idsOf, refuseEarly } from './command-modal.ts';
import { neededChoice, optionalText } from './entered.ts';
import { remark, selectField, textField } from './fields.ts';
import type { FormContext } from './form-context.ts';
import { severityChoices } from './plan-choices.ts';

export const changeSeverityModal = commandModal({
  id: 'change-severity',
  entered: z.object({ severity: neededChoice('Choose a severity.'), reason: optionalText }),
  command: ({ severity, reason }) => ({ type: 'change-severity', to: severity, reason }),
});

export async function openSeverityForm(context: FormContext, incident: Incident): Promise<void> {
  const plan = await context.coordination.planOf(incident);
  const { name, meaning } = severityOf(plan, incident.severity);
  const other = plan.severities.find((severity) => severity.name !== name);
  await refuseEarly(context, incident, { type: 'change-severity', to: other?.name ?? name, reason: '' });
  await context.openModal(
    changeSeverityModal.view(idsOf(incident, context), {
      title: 'Change severity',
      submit: 'Change',
      blocks: [
        remark(`The severity is *${escapeText(name.toUpperCase())}*: ${escapeText(meaning)}`),
        selectField({ name: 'severity', label: 'New severity', choices: severityChoices(plan) }),
        textField({ name: 'reason', label: 'Reason', optional: true, limit: limits.reason }),
      ],
    }),
  );
}
