import { stillReminded, taskReminder } from '../cards/task-reminder.ts';
import { roomLink } from '../room-link.ts';
import { mayHear, tellDirectly } from './direct.ts';
import { type EffectOf, type Errand, entryOf } from './errand.ts';
import { settleTaskReminder } from './settle-task-reminder.ts';

/** Reminds of tasks that are due, of none that was settled or changed meanwhile. */
export async function remindOfTasks(errand: Errand, { person, entry }: EffectOf<'remind-of-tasks'>): Promise<void> {
  const { incident, team } = errand;
  const { event } = await entryOf(errand, entry);
  if (event.type !== 'tasks-reminded') return;
  const due = incident.tasks.filter(
    (task) => event.tasks.includes(task.number) && stillReminded(incident, task, entry, event),
  );
  if (due.length === 0 || !(await mayHear(errand, person))) return;
  const still = { ...event, tasks: due.map(({ number }) => number) };
  const post = await tellDirectly(
    errand,
    person,
    taskReminder(incident, still, { entry, room: roomLink(incident, team) }),
  );
  await errand.coordination.keepPost(incident.id, `task-reminder/${entry}`, post);
  for (const earlier of new Set(due.flatMap(({ reminders }) => reminders)))
    if (earlier < entry) await settleTaskReminder(errand, { entry: earlier });
}
