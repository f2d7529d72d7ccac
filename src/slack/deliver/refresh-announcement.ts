import { formerOf } from '../../incident/changes.ts';
import { announcementCard, announcementText } from '../cards/announcement-card.ts';
import { withText } from '../cards/message.ts';
import { announcementChannel, mayAnnounce } from './announcement.ts';
import type { Errand } from './errand.ts';
import { edit, sayAndKeep } from './say.ts';

export async function refreshAnnouncement(errand: Errand): Promise<void> {
  const { coordination, incident, plan } = errand;
  const former = formerOf(await coordination.timeline(incident.id));
  const card = withText(announcementText(incident), announcementCard(incident, plan, former));
  const post = await coordination.post(incident.id, 'announcement');
  if (!post && !mayAnnounce(errand)) return;
  if (post && (await edit(errand, post, card))) return coordination.mended(incident.id, 'announcement');
  if (!mayAnnounce(errand)) return;
  await sayAndKeep(errand, 'announcement', { channelId: await announcementChannel(errand) }, card);
}
