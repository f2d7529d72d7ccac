import { z } from 'zod';
import type { Edge } from '../edge.ts';
import { type Listener, listener } from './listener.ts';
import { seeToRoom } from './room-moved.ts';

const message = z.object({
  subtype: z.string().optional(),
  channel: z.string(),
  deleted_ts: z.string().optional(),
  message: z.object({ ts: z.string(), subtype: z.string().optional() }).optional(),
});

/** Every message of every channel Muster is in comes by here; few are of interest, and the rest ends at once. A deleted message that had answers leaves a tombstone, which Slack tells as a change. */
export const messageListener: Listener = listener({
  name: 'message',
  event: message,
  async run({ subtype, channel, deleted_ts, message: changed }, edge) {
    if (subtype === 'message_deleted' && deleted_ts) await miss(edge, channel, deleted_ts);
    else if (subtype === 'message_changed' && changed?.subtype === 'tombstone') await miss(edge, channel, changed.ts);
    else if (subtype?.startsWith('channel_convert_to_')) {
      const incident = await edge.coordination.incidentOfRoom(edge.team.id, channel);
      if (incident) await seeToRoom(edge, incident);
    }
  },
});

const pin = z.object({
  channel_id: z.string().optional(),
  item: z.object({
    type: z.string(),
    channel: z.string().optional(),
    message: z.object({ ts: z.string() }).optional(),
  }),
});

export const pinRemoved: Listener = listener({
  name: 'pin_removed',
  event: pin,
  async run({ channel_id, item }, edge) {
    const channel = channel_id ?? item.channel;
    if (!channel || !item.message) return;
    const found = await edge.coordination.mendedAt(edge.team.id, { channelId: channel, ts: item.message.ts });
    if (found?.kind === 'card') await mend(edge, found, item.message.ts);
  },
});

async function miss(edge: Edge, channelId: string, ts: string): Promise<void> {
  const found = await edge.coordination.mendedAt(edge.team.id, { channelId, ts });
  if (found) await mend(edge, found, ts);
}

type Found = NonNullable<Awaited<ReturnType<Edge['coordination']['mendedAt']>>>;

/** What is closed is left as people want it. */
async function mend({ coordination }: Edge, { incidentId, kind }: Found, ts: string): Promise<void> {
  const incident = await coordination.incident(incidentId);
  if (incident.phase !== 'closed') await coordination.miss(incidentId, kind, ts);
}
