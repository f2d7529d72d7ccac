import { mayAnnounce } from '../deliver/announcement.ts';
import { escapeText } from '../text.ts';
import type { Finding, Inspection } from './finding.ts';
import { standing } from './standing.ts';

/** The announcement's card; null where nothing is announced. */
export async function inspectAnnouncement(inspection: Inspection): Promise<Finding | null> {
  const { coordination, incident, plan, reading, request } = inspection;
  if (!mayAnnounce(inspection)) return null;
  const channel = `#${escapeText(plan.announcements.channel)}`;
  const post = await coordination.post(incident.id, 'announcement');
  if (await standing(reading, post)) return { state: 'sound', text: `The announcement is in ${channel}.` };
  await coordination.mend(request, incident.id, 'announcement');
  return { state: 'mended', text: `The announcement was not in ${channel}. I am posting it.` };
}
