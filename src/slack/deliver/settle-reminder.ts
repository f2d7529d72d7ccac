import { settledReminder, spentReminder } from '../cards/settled-reminder.ts';
import { courtesy } from './courtesy.ts';
import { mayHear } from './direct.ts';
import type { EffectOf, Errand } from './errand.ts';
import { remindersOf } from './reminders-sent.ts';
import { edit } from './say.ts';

/** Writes into the reminders of a promise what an entry made of it. */
export async function settleReminder(errand: Errand, { entry, audience }: EffectOf<'settle-reminder'>): Promise<void> {
  const { incident, plan } = errand;
  const timeline = await errand.coordination.timeline(incident.id);
  const settling = timeline.find(({ sequence }) => sequence === entry);
  const last = timeline.findLast(
    ({ sequence, event }) => sequence < entry && event.type === 'update-reminded' && event.audience === audience,
  );
  if (!settling || last?.event.type !== 'update-reminded') return;
  for (const { event, person, post } of await remindersOf(errand, last.event)) {
    const inRoom = post.channelId === incident.roomId;
    const told = inRoom || (person !== null && (await mayHear(errand, person)));
    const card = told ? settledReminder(incident, plan, event, settling, inRoom) : spentReminder;
    await courtesy(errand, `settled/${post.ts}`, () => edit(errand, post, card));
  }
}
