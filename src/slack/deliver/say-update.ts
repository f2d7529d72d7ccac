import type { Post, Reader } from '../../coordination/coordination.ts';
import { knownBy } from '../../incident/decision.ts';
import type { TimelineEntry } from '../../incident/incident.ts';
import { type Update, updatesIn } from '../../incident/update.ts';
import { briefedNews } from '../cards/briefing-note.ts';
import type { Message } from '../cards/message.ts';
import { announcementNews, roomNews } from '../cards/room-news.ts';
import { type Errand, mayHaveLanded } from './errand.ts';
import { followerMessage } from './follower-message.ts';
import { edit } from './say.ts';
import { told } from './told.ts';

/**
 * Posts an update as it reads by now and remembers where, so that a correction finds it. A correction that comes while it is
 * on its way is made right behind it: the former text stands nowhere for longer than that.
 */
export async function sayUpdate(
  errand: Errand,
  sequence: number,
  reader: Reader,
  post: (message: Message) => Promise<Post>,
): Promise<void> {
  const { coordination, incident } = errand;
  const before = await updateNow(errand, sequence);
  const posted = await post(await updateMessage(errand, before, reader));
  await coordination.keepPost(incident.id, `update/${sequence}/${reader}`, posted);
  const after = await updateNow(errand, sequence);
  const differs = after.corrected?.at.getTime() !== before.corrected?.at.getTime();
  if (differs || (after.corrected && mayHaveLanded(errand)))
    await edit(errand, posted, await updateMessage(errand, after, reader));
}

/** Throws when that entry is no update. */
export async function updateNow(errand: Errand, sequence: number): Promise<Update> {
  const found = updatesIn(await timelineOf(errand)).find((each) => each.sequence === sequence);
  if (!found) throw new Error(`entry ${sequence} is no update`);
  return found;
}

/** As that reader is to read it, with the impact as it stood when it was posted. */
export async function updateMessage(errand: Errand, update: Update, reader: Reader): Promise<Message> {
  const { sequence: entry, corrected } = update;
  const by = update.event.author ?? update.by;
  const timeline = await timelineOf(errand);
  const { plan } = errand;
  const incident = { ...errand.incident, impact: knownBy(timeline, entry).impact };
  const [circle, person = ''] = reader.split('/');
  if (circle === 'follower')
    return followerMessage({ ...errand, incident }, timeline, { ...update, by }, person, corrected);
  const event = await told(errand, update.event);
  if (reader === 'room') return roomNews({ event, by, incident, plan, entry, corrected });
  if (reader === 'announcement') return announcementNews({ event, by, incident, plan, entry, corrected });
  return briefedNews(incident, event, by, { entry, corrected });
}

function timelineOf({ coordination, incident }: Errand): Promise<readonly TimelineEntry[]> {
  return coordination.timeline(incident.id);
}
