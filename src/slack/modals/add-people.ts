import { z } from 'zod';
import type { Incident } from '../../incident/incident.ts';
import { requireFullMembers } from '../asking/take-part.ts';
import { mentions } from '../text.ts';
import { commandModal, idsOf, refuseEarly } from './command-modal.ts';
import { neededPeople } from './entered.ts';
import { mostNamed, peopleField } from './fields.ts';
import type { FormContext } from './form-context.ts';
import { refusedAt } from './modal.ts';

export const addPeopleModal = commandModal({
  id: 'add-people',
  entered: z.object({ people: neededPeople('Choose whom to bring in.') }),
  async command({ people }, _incident, asker) {
    await refusedAt('people', requireFullMembers(asker.people, people));
    return { type: 'add-people', people };
  },
  done: async ({ people }, { roomId }, { channelId }) =>
    channelId === roomId ? null : `${mentions(people)}: I am inviting them into the room.`,
});

export async function openAddForm(context: FormContext, incident: Incident): Promise<void> {
  await refuseEarly(context, incident, { type: 'add-people', people: [] });
  await context.openModal(
    addPeopleModal.view(idsOf(incident, context), {
      title: 'Add people',
      submit: 'Add',
      blocks: [
        peopleField({
          name: 'people',
          label: 'Who comes into the room',
          hint: 'They read all that was written there so far, and are told where things stand.',
          most: mostNamed,
        }),
      ],
    }),
  );
}
