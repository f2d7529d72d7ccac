import { z } from 'zod';
import type { Incident, PersonId } from '../../incident/incident.ts';
import { limits } from '../../incident/words.ts';
import { mentions } from '../text.ts';
import { commandModal, idsOf, refuseEarly } from './command-modal.ts';
import { neededPeople, neededText } from './entered.ts';
import { mostNamed, peopleField, remark, textField } from './fields.ts';
import type { FormContext } from './form-context.ts';

export const removePeopleModal = commandModal({
  id: 'remove-people',
  entered: z.object({
    people: neededPeople('Choose whom to remove.'),
    reason: neededText('Say why they are removed.'),
  }),
  command: ({ people, reason }) => ({ type: 'remove-people', people, reason }),
  done: async ({ people }) => `${mentions(people)}: removed. I tell them nothing more of it.`,
});

/** `chosen`: who was named already. */
export async function openRemoveForm(
  context: FormContext,
  incident: Incident,
  chosen: readonly PersonId[] = [],
): Promise<void> {
  await refuseEarly(context, incident, { type: 'remove-people', people: chosen, reason: '-' });
  await context.openModal(
    removePeopleModal.view(idsOf(incident, context), {
      title: 'Remove people',
      submit: 'Remove',
      blocks: [
        peopleField({ name: 'people', label: 'Who is removed', most: mostNamed, chosen }),
        textField({ name: 'reason', label: 'Why', hint: 'It stands in the timeline.', limit: limits.reason }),
        remark(
          'They leave the room, their roles are released, and I show and tell them nothing more of this incident.',
        ),
      ],
    }),
  );
}
