import { CannotDeliver } from '../../incident/effect.ts';
import type { Errand } from './errand.ts';
import { ownChannel } from './own-channels.ts';

/** Whether anything of the incident may be announced, and that it exists. */
export function mayAnnounce({ incident, plan }: Pick<Errand, 'incident' | 'plan'>): boolean {
  return incident.visibility === 'public' || plan.announcements.mentionPrivate;
}

/** The announcement channel. Throws CannotDeliver when Muster is not in it. */
export async function announcementChannel({ web, plan }: Errand): Promise<string> {
  const { channel } = plan.announcements;
  const found = await ownChannel(web, channel);
  if (!found)
    throw new CannotDeliver(`Muster is not in #${channel}; someone who is can bring it in with “/invite @Muster”`);
  if (found.is_archived) throw new CannotDeliver(`#${channel} is archived`);
  return found.id;
}
