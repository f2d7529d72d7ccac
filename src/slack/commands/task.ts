import { z } from 'zod';
import { Refusal } from '../../incident/refusal.ts';
import { taskAdded } from '../answers/task-added.ts';
import { requireFullMembers } from '../asking/take-part.ts';
import { openTaskForm } from '../modals/add-task.ts';
import { incidentSubcommand } from './subcommand.ts';
import { taskSaid } from './task-said.ts';

export const task = incidentSubcommand({
  name: 'task',
  synonyms: ['todo'],
  usage: '<what is to be done> [@owner] [by 14:00 | in 30m | tomorrow 9:00]',
  summary: 'Put a task on the board; say who does it and by when, or leave that open',
  topic: 'tasks',
  examples: ['task Block the sender', 'task Call the bank @ben by 14:00', 'task Look at the logs again tomorrow 9:00'],
  takesText: true,
  deed: 'add-task',
  input: z.string(),
  async run(line, context) {
    if (!line.trim()) return openTaskForm(context, [context.incident]);
    const { people, personId, now } = context;
    const timeZone = (await people.person(personId))?.timeZone ?? 'Etc/UTC';
    const { text, owner, dueAt } = taskSaid(line, { now: now(), timeZone });
    if (!text)
      throw new Refusal('invalid', 'A task says what is to be done: `{command} task Call the bank @ben by 14:00`.');
    if (owner) await requireFullMembers(people, [owner]);
    const changed = await context.coordinate({ type: 'add-task', text, owner, dueAt });
    await context.answer({ text: taskAdded(changed, text) });
  },
});
