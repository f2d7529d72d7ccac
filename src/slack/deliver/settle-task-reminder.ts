import { spentReminder } from '../cards/settled-reminder.ts';
import { taskReminder } from '../cards/task-reminder.ts';
import { roomLink } from '../room-link.ts';
import { courtesy } from './courtesy.ts';
import { mayHear } from './direct.ts';
import { type EffectOf, type Errand, entryOf } from './errand.ts';
import { edit } from './say.ts';

/** Writes into a reminder of tasks what became of them. */
export async function settleTaskReminder(
  errand: Errand,
  { entry }: Pick<EffectOf<'settle-task-reminder'>, 'entry'>,
): Promise<void> {
  const { coordination, incident, team } = errand;
  const post = await coordination.post(incident.id, `task-reminder/${entry}`);
  const { event } = await entryOf(errand, entry);
  if (!post || event.type !== 'tasks-reminded') return;
  const room = event.person === null ? null : roomLink(incident, team);
  const hears = event.person === null ? post.channelId === incident.roomId : await mayHear(errand, event.person);
  const card = hears ? taskReminder(incident, event, { entry, room }) : spentReminder;
  await courtesy(errand, `settled/${entry}`, () => edit(errand, post, card));
}
