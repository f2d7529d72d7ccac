import { z } from 'zod';
import type { Incident } from '../../incident/incident.ts';
import { limits } from '../../incident/words.ts';
import { taskLine } from '../cards/task-line.ts';
import { refuseEarly } from './command-modal.ts';
import { neededText } from './entered.ts';
import { remark, textField } from './fields.ts';
import type { FormContext } from './form-context.ts';
import { shownTask, taskModal } from './task-modal.ts';

export const waiveTaskModal = taskModal({
  id: 'waive-task',
  entered: z.object({ reason: neededText('Say why it is not needed.') }),
  command: ({ reason }, task) => ({ type: 'settle-task', task, as: 'not-needed', reason }),
});

export async function openWaiveTaskForm(context: FormContext, incident: Incident, number: number): Promise<void> {
  await refuseEarly(context, incident, { type: 'settle-task', task: number, as: 'not-needed', reason: '-' });
  const task = shownTask(incident, number);
  await context.openModal(
    waiveTaskModal.view(
      { incident: incident.id, channel: context.channelId, task: number },
      {
        title: 'Not needed',
        submit: 'Settle',
        blocks: [
          ...(task ? [remark(taskLine(task))] : []),
          textField({
            name: 'reason',
            label: 'Why is it not needed?',
            hint: 'It stands in the timeline and in the review.',
            limit: limits.reason,
          }),
        ],
      },
    ),
  );
}
