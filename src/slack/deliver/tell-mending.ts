import { mendingNews } from '../cards/new-room-news.ts';
import { type EffectOf, type Errand, roomOf } from './errand.ts';
import { say } from './say.ts';

/** Said only while there is something to wait for. */
export async function tellMending(errand: Errand, { until }: EffectOf<'tell-mending'>): Promise<void> {
  if (until <= errand.now().getTime()) return;
  await say(errand, 'told', { channelId: roomOf(errand) }, mendingNews(new Date(until), errand.command));
}
