import { leadOf, reminderStands } from '../../incident/decide-updates.ts';
import { reminderCard } from '../cards/reminder-card.ts';
import { roomLink } from '../room-link.ts';
import { mayHear, tellDirectly } from './direct.ts';
import { type EffectOf, type Errand, entryOf } from './errand.ts';
import { say } from './say.ts';
import { settleReminder } from './settle-reminder.ts';

/** Reminds whoever owes the update, else the room; an earlier reminder offers nothing more. What was settled meanwhile is not brought up again, and without a room nobody waits for one. */
export async function remind(errand: Errand, { person, entry }: EffectOf<'remind'>): Promise<void> {
  const { incident, plan, team } = errand;
  const { roomId: channelId } = incident;
  if (!channelId) return;
  const { event } = await entryOf(errand, entry);
  if (event.type !== 'update-reminded' || !reminderStands(incident, event)) return;
  const toLead = person && leadOf(incident) === person && (await mayHear(errand, person));
  const post = toLead
    ? await tellDirectly(errand, person, reminderCard(incident, plan, event, roomLink(incident, team)))
    : await say(errand, 'reminded', { channelId }, reminderCard(incident, plan, event, null));
  await errand.coordination.keepPost(incident.id, `reminder/${entry}`, post);
  await settleReminder(errand, { entry });
}
