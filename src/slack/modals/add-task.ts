import { z } from 'zod';
import type { Incident } from '../../incident/incident.ts';
import { limits } from '../../incident/words.ts';
import { taskAdded } from '../answers/task-added.ts';
import { byEphemeral } from '../asking/answer.ts';
import { logUnsaid } from '../asking/failure.ts';
import { requireFullMembers } from '../asking/take-part.ts';
import { neededChoice, neededText, optionalMoment, optionalPerson } from './entered.ts';
import { momentField, personField, selectField, textField } from './fields.ts';
import type { FormContext } from './form-context.ts';
import { modal, refusedAt } from './modal.ts';
import { incidentChoices } from './plan-choices.ts';

export const addTaskModal = modal({
  id: 'add-task',
  ids: z.object({ channel: z.string() }),
  entered: z.object({
    incident: neededChoice('Choose an incident.'),
    text: neededText('Say what is to be done.'),
    owner: optionalPerson,
    dueAt: optionalMoment,
  }),
  async prepare({ incident: id, ...entered }, { channel }, asker) {
    const incident = await asker.incidentFor(id);
    const { owner } = entered;
    if (owner) await refusedAt('owner', requireFullMembers(asker.people, [owner]));
    const by = await asker.access.actor(asker.personId, incident);
    const command = { type: 'add-task', ...entered } as const;
    await asker.coordination.rehearse(incident.id, command, by);
    return async () => {
      const changed = await asker.coordination.coordinate(asker.request, incident.id, command, by);
      if (!channel) return;
      const { answer } = byEphemeral(asker.web, { channel, user: asker.personId });
      const outside = channel !== changed.roomId && changed.visibility === 'private';
      const text = outside ? 'The task is on the board.' : taskAdded(changed, command.text);
      await answer({ text }).catch((failed: unknown) => logUnsaid(failed, asker, 'add-task'));
    };
  },
});

/** For a task of one of these incidents; `text` is what is known of it, of a message for example. */
export async function openTaskForm(context: FormContext, incidents: readonly Incident[], text = ''): Promise<void> {
  await context.openModal(
    addTaskModal.view(
      { channel: context.channelId },
      {
        title: 'Add a task',
        submit: 'Add',
        blocks: [
          selectField({
            name: 'incident',
            label: 'Incident',
            choices: incidentChoices(incidents),
            chosen: incidents.length === 1 ? incidents[0]?.id : undefined,
          }),
          textField({ name: 'text', label: 'What is to be done', limit: limits.task, initial: text }),
          personField({
            name: 'owner',
            label: 'Who does it',
            hint: 'They are invited to the room and told in a direct message. Left empty, anyone takes it.',
            optional: true,
          }),
          momentField({
            name: 'dueAt',
            label: 'Due',
            hint: 'Then Muster reminds them, and later whoever commands.',
            optional: true,
          }),
        ],
      },
    ),
  );
}
