import type { EventOf } from '../../incident/incident.ts';
import { stillReminded, taskReminder } from '../cards/task-reminder.ts';
import { roomLink } from '../room-link.ts';
import { placeInRoom } from './aside.ts';
import { mayHear, tellDirectly } from './direct.ts';
import { type EffectOf, type Errand, entryOf } from './errand.ts';
import { record } from './record.ts';
import { say } from './say.ts';
import { settleTaskReminder } from './settle-task-reminder.ts';

/** Reminds of tasks that are due, of none that was settled or changed meanwhile. Where they may not hear of it any more, others are reminded. */
export async function remindOfTasks(errand: Errand, effect: EffectOf<'remind-of-tasks'>): Promise<void> {
  const { incident, team, coordination } = errand;
  const { person, entry } = effect;
  const { event } = await entryOf(errand, entry);
  if (event.type !== 'tasks-reminded' || !incident.roomId) return;
  const due = incident.tasks.filter(
    (task) => event.tasks.includes(task.number) && stillReminded(incident, task, entry, event),
  );
  if (due.length === 0) return;
  if (person && !(await mayHear(errand, person))) return passOn(errand, entry, [...(event.unheard ?? []), person]);
  const still: EventOf<'tasks-reminded'> = { ...event, tasks: due.map(({ number }) => number) };
  const post = person
    ? await tellDirectly(errand, person, taskReminder(incident, still, { entry, room: roomLink(incident, team) }))
    : await say(
        errand,
        'reminded',
        await placeInRoom(errand, effect),
        taskReminder(incident, still, { entry, room: null }),
      );
  await coordination.keepPost(incident.id, `task-reminder/${entry}`, post);
  for (const earlier of new Set(due.flatMap(({ reminders }) => reminders)))
    if (earlier < entry) await settleTaskReminder(errand, { entry: earlier });
}

function passOn(errand: Errand, entry: number, unheard: readonly string[]): Promise<void> {
  return record(errand, 'pass-on', { type: 'pass-on-reminder', entry, unheard });
}
