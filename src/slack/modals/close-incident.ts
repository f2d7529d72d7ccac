import { z } from 'zod';
import { type Command, type Incident, type Resolution, resolutions } from '../../incident/incident.ts';
import { unfinished } from '../../incident/unfinished.ts';
import { limits } from '../../incident/words.ts';
import { visibleIncidentNumbered } from '../asking/visible-incident.ts';
import { commandModal, idsOf, refuseEarly } from './command-modal.ts';
import { incidentNumber, optionalText } from './entered.ts';
import { type Choice, remark, selectField, textField } from './fields.ts';
import type { FormContext } from './form-context.ts';
import { refusedAt } from './modal.ts';
import { unfinishedRemark } from './unfinished-remark.ts';

const choices: readonly Choice[] = [
  { value: 'resolved', label: 'Resolved', description: 'It happened, and the response is over: a review follows' },
  { value: 'false-positive', label: 'False positive', description: 'It did not happen' },
  { value: 'benign', label: 'Benign', description: 'It happened, and was meant to' },
  { value: 'duplicate', label: 'Duplicate', description: 'Another incident covers it' },
  { value: 'transferred', label: 'Transferred', description: 'Someone else deals with it' },
];

export const closeIncidentModal = commandModal({
  id: 'close-incident',
  entered: z
    .object({
      resolution: z.enum(resolutions, { error: 'Choose how it ended.' }),
      summary: optionalText,
      duplicateOf: incidentNumber,
    })
    .superRefine(({ resolution, summary, duplicateOf }, { addIssue }) => {
      if (resolution === 'resolved' && !summary)
        addIssue({ code: 'custom', path: ['summary'], message: 'Resolving needs a closing summary.' });
      if (resolution === 'duplicate' && duplicateOf === null)
        addIssue({ code: 'custom', path: ['duplicateOf'], message: 'A duplicate of which incident? Like INC-3.' });
    }),
  async command({ resolution, summary, duplicateOf }, _incident, asker): Promise<Command> {
    const original = resolution === 'duplicate' ? duplicateOf : null;
    if (original !== null) await refusedAt('duplicateOf', visibleIncidentNumbered(asker, original));
    return { type: 'close', resolution, summary, duplicateOf: original };
  },
});

interface Preset {
  readonly resolution?: Resolution;
  readonly summary?: string;
}

export async function openCloseForm(context: FormContext, incident: Incident, preset: Preset = {}): Promise<void> {
  await refuseEarly(context, incident, { type: 'close', resolution: 'benign', summary: '', duplicateOf: null });
  const { coordination, now } = context;
  const [plan, timeline] = await Promise.all([coordination.planOf(incident), coordination.timeline(incident.id)]);
  const warning = unfinishedRemark(unfinished(incident, timeline, plan, now()));
  await context.openModal(
    closeIncidentModal.view(idsOf(incident, context), {
      title: 'Close the incident',
      submit: 'Close',
      blocks: [
        ...(warning ? [remark(warning)] : []),
        selectField({ name: 'resolution', label: 'How did it end?', choices, chosen: preset.resolution }),
        textField({
          name: 'summary',
          label: 'Closing summary',
          hint: 'Needed when it is resolved: what it was, and how it ended. One line is enough otherwise.',
          lines: 'many',
          optional: true,
          limit: limits.summary,
          initial: preset.summary ?? '',
        }),
        textField({
          name: 'duplicateOf',
          label: 'Duplicate of',
          placeholder: 'INC-3',
          optional: true,
          limit: 20,
        }),
      ],
    }),
  );
}
