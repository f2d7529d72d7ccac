import { z } from 'zod';
import type { Incident, PersonId } from '../../incident/incident.ts';
import { limits } from '../../incident/words.ts';
import { handoverOffered } from '../answers/handover-offered.ts';
import { requireFullMembers } from '../asking/take-part.ts';
import { titleOfRole } from '../cards/words.ts';
import { mention } from '../text.ts';
import { refuseEarly, sayWhereAsked } from './command-modal.ts';
import { neededChoice, optionalText } from './entered.ts';
import { personField, remark, textField } from './fields.ts';
import type { FormContext } from './form-context.ts';
import { modal, refusedAt } from './modal.ts';

export const handOverModal = modal({
  id: 'hand-over',
  ids: z.object({ incident: z.string(), channel: z.string(), role: z.string(), from: z.string() }),
  entered: z.object({ person: neededChoice('Choose who takes it.'), brief: optionalText }),
  async prepare({ person: to, brief }, { incident: id, channel, role, from }, asker) {
    const { coordination, access, people, personId, request } = asker;
    const incident = await asker.incidentFor(id);
    await refusedAt('person', requireFullMembers(people, [to]));
    const command = { type: 'offer-handover', role, from, to, brief } as const;
    const by = await access.actor(personId, incident);
    await coordination.rehearse(incident.id, command, by);
    return async () => {
      const after = await coordination.coordinate(request, incident.id, command, by);
      const plan = await coordination.planOf(after);
      await sayWhereAsked(handoverOffered(after, plan, { role, from, to, by: personId }), channel, asker);
    };
  },
});

/** What somebody who takes over must know; Muster adds how things stand. */
export async function openHandOverForm(
  context: FormContext,
  incident: Incident,
  { role, from }: { readonly role: string; readonly from: PersonId },
): Promise<void> {
  const { personId, channelId, coordination, team } = context;
  const example = { type: 'offer-handover', role, from, to: team.botUserId, brief: '' } as const;
  await refuseEarly(context, incident, example);
  const plan = await coordination.planOf(incident);
  const whose = from === personId ? 'You hold' : `${mention(from)} holds`;
  await context.openModal(
    handOverModal.view(
      { incident: incident.id, channel: channelId, role, from },
      {
        title: 'Hand over',
        submit: 'Hand over',
        blocks: [
          remark(
            `${whose} *${titleOfRole(role, plan)}* until the other accepts. They read how things stand, who holds what and what is due; you add what is written nowhere.`,
          ),
          personField({ name: 'person', label: 'Who takes it?', hint: 'They are invited to the room.' }),
          textField({
            name: 'brief',
            label: 'What must they know?',
            placeholder: 'What worries you, what you were about to do, whom not to wake',
            optional: true,
            lines: 'many',
            limit: limits.brief,
          }),
        ],
      },
    ),
  );
}
