import { z } from 'zod';
import type { Command, Incident } from '../../incident/incident.ts';
import { linkKinds } from '../../incident/link.ts';
import { visibleIncidentNumbered } from '../asking/visible-incident.ts';
import { commandModal, idsOf, refuseEarly } from './command-modal.ts';
import { incidentNumber } from './entered.ts';
import { type Choice, selectField, textField } from './fields.ts';
import type { FormContext } from './form-context.ts';
import { refusedAt } from './modal.ts';

const mistaken = 'mistaken';

const choices: readonly Choice[] = [
  { value: 'related', label: 'related to it' },
  { value: 'duplicate', label: 'a duplicate of it' },
  { value: 'caused-by', label: 'caused by it' },
  { value: 'cause-of', label: 'the cause of it' },
  { value: mistaken, label: 'not linked with it: that was a mistake' },
];

export const linkModal = commandModal({
  id: 'link-incident',
  entered: z.object({
    number: incidentNumber.refine((number) => number !== null, 'Write the number of the other incident, like INC-3.'),
    kind: z.enum([...linkKinds, mistaken], { error: 'Choose how they belong together.' }),
  }),
  async command({ number: entered, kind }, _, asker): Promise<Command> {
    const number = entered ?? 0;
    const { visibility } = await refusedAt('number', visibleIncidentNumbered(asker, number));
    const shown = visibility === 'public';
    return kind === mistaken ? { type: 'unlink', number, shown, reason: '' } : { type: 'link', number, kind, shown };
  },
  done: async () => 'Done, on both sides. `status` names the incidents it is linked with.',
});

export async function openLinkForm(context: FormContext, incident: Incident): Promise<void> {
  await refuseEarly(context, incident, { type: 'link', number: 0, kind: 'related', shown: false });
  await context.openModal(
    linkModal.view(idsOf(incident, context), {
      title: 'Link with another',
      submit: 'Link',
      blocks: [
        textField({ name: 'number', label: 'The other incident', placeholder: 'INC-3', limit: 20 }),
        selectField({ name: 'kind', label: 'This one is …', choices, chosen: 'related' }),
      ],
    }),
  );
}
