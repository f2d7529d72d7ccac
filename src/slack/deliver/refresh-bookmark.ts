import { isFault } from '../slack-fault.ts';
import { courtesy } from './courtesy.ts';
import { type Errand, mayHaveLanded } from './errand.ts';

const title = 'Call';
const emoji = ':telephone_receiver:';

/** The call's link among the room's bookmarks, while there is a call. What Slack refuses is left undone: the card has it too. */
export async function refreshBookmark(errand: Errand): Promise<void> {
  const { incident, coordination } = errand;
  const { roomId: channel, callUrl: url } = incident;
  if (!channel || incident.phase === 'closed') return;
  const post = await coordination.post(incident.id, 'call');
  const kept = post?.channelId === channel ? post : null;
  await courtesy(errand, 'bookmark', async () => {
    if (!url) return kept && takeAway(errand, channel, kept.ts);
    if (kept && (await change(errand, channel, kept.ts, url))) return;
    const id = (await landed(errand, channel, url)) ?? (await add(errand, channel, url));
    await coordination.keepPost(incident.id, 'call', { channelId: channel, ts: id });
  });
}

async function add({ web }: Errand, channel: string, link: string): Promise<string> {
  const { bookmark } = await web.bookmarks.add({ channel_id: channel, type: 'link', title, link, emoji });
  if (!bookmark?.id) throw new Error('Slack made a bookmark without an id');
  return bookmark.id;
}

/** The one that an earlier attempt made, when its answer was lost. */
async function landed(errand: Errand, channel: string, link: string): Promise<string | null> {
  if (!mayHaveLanded(errand)) return null;
  const { bookmarks = [] } = await errand.web.bookmarks.list({ channel_id: channel });
  return bookmarks.find((each) => each.title === title && each.link === link)?.id ?? null;
}

/** False when somebody took it away. */
async function change({ web }: Errand, channel: string, id: string, link: string): Promise<boolean> {
  try {
    await web.bookmarks.edit({ channel_id: channel, bookmark_id: id, title, link, emoji });
    return true;
  } catch (error) {
    if (isFault(error, 'not_found')) return false;
    throw error;
  }
}

async function takeAway({ web }: Errand, channel: string, id: string): Promise<void> {
  try {
    await web.bookmarks.remove({ channel_id: channel, bookmark_id: id });
  } catch (error) {
    if (!isFault(error, 'not_found')) throw error;
  }
}
