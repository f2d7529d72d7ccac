import { z } from 'zod';
import type { Incident } from '../../incident/incident.ts';
import { limits } from '../../incident/words.ts';
import { requireFullMembers } from '../asking/take-part.ts';
import { whoIsInRoom } from '../asking/who-is-in-room.ts';
import type { Edge } from '../edge.ts';
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

export async function openPrivacyForm(
  context: FormContext & Pick<Edge, 'reading' | 'people'>,
  incident: Incident,
  reason: string,
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
          chosen: await responders(context, incident),
        }),
      ],
    }),
  );
}

/** Those in the room who may respond, as far as a form takes them. */
async function responders(
  context: Pick<Edge, 'reading' | 'people' | 'team'> & { readonly personId: string },
  incident: Incident,
): Promise<readonly string[]> {
  const present = (await whoIsInRoom(context, incident)) ?? [];
  const members = present.filter(({ person, standing }) => standing === 'member' && person !== context.personId);
  return members.slice(0, mostPeople).map(({ person }) => person);
}
