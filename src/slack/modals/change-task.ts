import { z } from 'zod';
import type { Incident } from '../../incident/incident.ts';
import { requireFullMembers } from '../asking/take-part.ts';
import { taskLine } from '../cards/task-line.ts';
import { refuseEarly } from './command-modal.ts';
import { optionalMoment, optionalPerson } from './entered.ts';
import { momentField, personField, remark } from './fields.ts';
import type { FormContext } from './form-context.ts';
import { refusedAt } from './modal.ts';
import { shownTask, taskModal } from './task-modal.ts';

export const changeTaskModal = taskModal({
  id: 'change-task',
  entered: z.object({ owner: optionalPerson, dueAt: optionalMoment }),
  async command({ owner, dueAt }, task, asker) {
    if (owner) await refusedAt('owner', requireFullMembers(asker.people, [owner]));
    return { type: 'change-task', task, owner, dueAt };
  },
});

export async function openChangeTaskForm(context: FormContext, incident: Incident, number: number): Promise<void> {
  const task = shownTask(incident, number);
  await refuseEarly(context, incident, { type: 'change-task', task: number, owner: null, dueAt: null });
  await context.openModal(
    changeTaskModal.view(
      { incident: incident.id, channel: context.channelId, task: number },
      {
        title: `Task ${number}`,
        submit: 'Save',
        blocks: [
          ...(task ? [remark(taskLine(task))] : []),
          personField({
            name: 'owner',
            label: 'Who does it',
            hint: 'They are invited to the room and told in a direct message. Left empty, anyone takes it.',
            optional: true,
            initial: task?.owner ?? null,
          }),
          momentField({
            name: 'dueAt',
            label: 'Due',
            hint: 'Then Muster reminds them, and later whoever commands.',
            optional: true,
            initial: task?.dueAt,
          }),
        ],
      },
    ),
  );
}
