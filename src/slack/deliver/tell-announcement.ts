import { announcementNews, isNews } from '../cards/room-news.ts';
import { type EffectOf, type Errand, entryOf } from './errand.ts';
import { say } from './say.ts';
import { sayUpdate } from './say-update.ts';
import { told } from './told.ts';

/** What happened, in the thread of the announcement's card. Without a card there was nowhere to announce, which was reported then. */
export async function tellAnnouncement(errand: Errand, effect: EffectOf<'tell-announcement'>): Promise<void> {
  const { coordination, incident, plan } = errand;
  if (incident.visibility === 'private') return;
  const post = await coordination.post(incident.id, 'announcement');
  const { event, by } = await entryOf(errand, effect.entry);
  if (!post || !isNews(event)) return;
  const place = { channelId: post.channelId, threadTs: post.ts };
  if (event.type === 'update-posted')
    return sayUpdate(errand, effect.entry, 'announcement', (message) => say(errand, 'told', place, message));
  await say(errand, 'told', place, announcementNews({ event: await told(errand, event), by, incident, plan }));
}
