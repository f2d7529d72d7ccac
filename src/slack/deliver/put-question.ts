import { leadOf } from '../../incident/promise-alarms.ts';
import { questionCard } from '../cards/question-card.ts';
import { besideCard } from './aside.ts';
import { type EffectOf, type Errand, entryOf, roomOf } from './errand.ts';
import { type Place, sayAndKeep } from './say.ts';
import { withoutSecrets } from './told.ts';

/** Under the update in the room, where it interrupts nobody but whoever owes the updates; while nobody does, whoever posted this one. */
export async function putQuestion(errand: Errand, { question }: EffectOf<'put-question'>): Promise<void> {
  const { incident, plan } = errand;
  const { event, by } = await entryOf(errand, question);
  if (event.type !== 'question-asked') return;
  const whom = leadOf(incident, plan) ?? (await entryOf(errand, event.update)).by;
  const { words } = await withoutSecrets(event);
  const card = questionCard(incident, { question, by, text: words.text, whom });
  await sayAndKeep(errand, `question/${question}`, await underUpdate(errand, event.update), card);
}

/** Where the update stands in no room that is left, the card's thread. */
async function underUpdate(errand: Errand, update: number): Promise<Place> {
  const channelId = roomOf(errand);
  const post = await errand.coordination.post(errand.incident.id, `update/${update}/room`);
  return post?.channelId === channelId ? { channelId, threadTs: post.ts } : besideCard(errand);
}
