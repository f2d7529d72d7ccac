import { z } from 'zod';
import type { Incident, PersonId } from '../../incident/incident.ts';
import { limits } from '../../incident/words.ts';
import { requireFullMembers } from '../asking/take-part.ts';
import { commandModal, idsOf, refuseEarly } from './command-modal.ts';
import { neededText, severalPeople } from './entered.ts';
import { peopleField, remark, textField } from './fields.ts';
import type { FormContext } from './form-context.ts';

/** As many as a form takes; others are invited by hand. */
const mostPeople = 100;

export const makePrivateModal = commandModal({
  id: 'make-private',
  entered: z.object({ reason: neededText('Say why it becomes private.'), people: severalPeople }),
  async command({ reason, people }, _, asker) {
    await requireFullMembers(asker.people, people);
    return { type: 'make-private', reason, people };
  },
  done: async () =>
    'It is private from now on. A private room is being opened for those you chose; you are invited into it. What was written in this room can still be read here: have an administrator delete or archive it.',
});

/** `present`: who is in the room, and is offered to come along. */
export async function openPrivacyForm(
  context: FormContext,
  incident: Incident,
  { reason, present }: { readonly reason: string; readonly present: readonly PersonId[] },
): Promise<void> {
  await refuseEarly(context, incident, { type: 'make-private', reason: '', people: [] });
  await context.openModal(
    makePrivateModal.view(idsOf(incident, context), {
      title: 'Make it private',
      submit: 'Make private',
      blocks: [
        remark(
          'A new private room takes this one’s place, and the announcement keeps the number alone. Whoever you leave out loses sight of it.',
        ),
        textField({ name: 'reason', label: 'Reason', limit: limits.reason, initial: reason }),
        peopleField({
          name: 'people',
          label: 'Who comes along, besides you',
          optional: true,
          most: mostPeople,
          chosen: present.filter((person) => person !== context.personId).slice(0, mostPeople),
        }),
      ],
    }),
  );
}
