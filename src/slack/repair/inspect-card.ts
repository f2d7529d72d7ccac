import { z } from 'zod';
import type { Post } from '../../coordination/coordination.ts';
import { blocksMarkup } from '../blocks-markup.ts';
import { incidentCard, incidentCardText } from '../cards/incident-card.ts';
import { ifPublic, linksToName } from '../linked-incidents.ts';
import type { Finding, Inspection } from './finding.ts';
import { standing } from './standing.ts';

/** The card in a room that is as it should be; what is wrong with it is mended. */
export async function inspectCard(inspection: Inspection): Promise<Finding> {
  const { coordination, incident, request } = inspection;
  const fault = await faultOf(inspection, await coordination.post(incident.id, 'card'));
  if (!fault) return { state: 'sound', text: 'The card is there, up to date and pinned.' };
  await coordination.mend(request, incident.id, 'card');
  return { state: 'mended', text: fault };
}

async function faultOf(inspection: Inspection, post: Post | null): Promise<string | null> {
  const message = await standing(inspection.reading, post);
  if (!post || !message) return 'The card was gone. I am posting it again, and pinning it.';
  if (plain(message.markup) !== plain(await cardMarkup(inspection)))
    return 'The card was not up to date. I am bringing it up to date.';
  if (!(await isPinned(inspection, post))) return 'The card was not pinned. I am pinning it again.';
  return null;
}

async function cardMarkup({ coordination, incident, plan, command }: Inspection): Promise<string> {
  const inBlocks = blocksMarkup(
    incidentCard(incident, plan, command, await linksToName(coordination, incident, ifPublic)),
  );
  const text = incidentCardText(incident);
  return inBlocks.length > text.length ? inBlocks : text;
}

/** Slack may break lines elsewhere. */
function plain(markup: string): string {
  return markup.replace(/\s+/g, ' ').trim();
}

const pins = z.object({
  items: z.array(z.object({ message: z.object({ ts: z.string() }).optional().catch(undefined) })).default([]),
});

async function isPinned({ reading }: Inspection, { channelId, ts }: Post): Promise<boolean> {
  const { items } = pins.parse(await reading.pins.list({ channel: channelId }));
  return items.some(({ message }) => message?.ts === ts);
}
