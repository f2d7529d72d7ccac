import { z } from 'zod';
import type { Incident } from '../../incident/incident.ts';
import { longestScopeName, scopeKinds } from '../../incident/scope.ts';
import { commandModal, idsOf, refuseEarly } from './command-modal.ts';
import { neededText } from './entered.ts';
import { selectField, textField } from './fields.ts';
import type { FormContext } from './form-context.ts';

export const addToScopeModal = commandModal({
  id: 'add-to-scope',
  entered: z.object({
    kind: z.enum(scopeKinds, { error: 'Choose what it is.' }),
    name: neededText('What is it called?'),
  }),
  command: ({ kind, name }) => ({ type: 'add-to-scope', kind, name }),
});

export async function openScopeForm(context: FormContext, incident: Incident): Promise<void> {
  await refuseEarly(context, incident, { type: 'add-to-scope', kind: 'host', name: '' });
  await context.openModal(
    addToScopeModal.view(idsOf(incident, context), {
      title: 'Add to the scope',
      submit: 'Add',
      blocks: [
        selectField({
          name: 'kind',
          label: 'What is affected?',
          choices: scopeKinds.map((kind) => ({ value: kind, label: kind })),
          chosen: 'host',
        }),
        textField({
          name: 'name',
          label: 'Name',
          hint: 'Everyone in the room reads it. Name a secret, never write it out.',
          placeholder: 'web-01',
          limit: longestScopeName,
        }),
      ],
    }),
  );
}
