import { z } from 'zod';
import type { Incident } from '../../incident/incident.ts';
import { Refusal } from '../../incident/refusal.ts';
import { scopeStates } from '../../incident/scope.ts';
import { inOrder } from '../cards/scope-board.ts';
import { commandModal, idsOf, refuseEarly } from './command-modal.ts';
import { neededChoice } from './entered.ts';
import { selectField } from './fields.ts';
import type { FormContext } from './form-context.ts';

const mistaken = 'mistaken';

export const moveInScopeModal = commandModal({
  id: 'move-in-scope',
  entered: z.object({
    item: neededChoice('Choose what is to be moved.').transform(Number),
    to: z.enum([...scopeStates, mistaken], { error: 'Choose how far it is.' }),
  }),
  command: ({ item, to }) =>
    to === mistaken ? { type: 'withdraw-from-scope', item, reason: '' } : { type: 'move-in-scope', item, to },
});

export async function openScopeMoveForm(context: FormContext, incident: Incident): Promise<void> {
  const [first] = incident.scope;
  if (!first) throw new Refusal('not-found', 'The scope is empty. `{command} scope add host web-01` adds to it.');
  const example = scopeStates.find((state) => state !== first.state) ?? first.state;
  await refuseEarly(context, incident, { type: 'move-in-scope', item: first.number, to: example });
  await context.openModal(
    moveInScopeModal.view(idsOf(incident, context), {
      title: 'Move in the scope',
      submit: 'Move',
      blocks: [
        selectField({
          name: 'item',
          label: 'Which one?',
          choices: inOrder(incident.scope).map(({ number, kind, name, state }) => ({
            value: String(number),
            label: `${number}. ${kind} ${name} (${state})`,
          })),
        }),
        selectField({
          name: 'to',
          label: 'How far is it?',
          choices: [
            ...scopeStates.map((state) => ({ value: state, label: state })),
            { value: mistaken, label: 'entered by mistake: take it out' },
          ],
        }),
      ],
    }),
  );
}
