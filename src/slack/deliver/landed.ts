import type { MessageMetadata } from '@slack/web-api';
import { z } from 'zod';
import type { Post } from '../../coordination/coordination.ts';
import { effectEvent } from '../effect-event.ts';
import { isFault } from '../slack-fault.ts';
import { skewMs } from './clock-skew.ts';
import type { Errand } from './errand.ts';
import type { Place } from './say.ts';

const page = z.object({
  messages: z
    .array(
      z.object({
        ts: z.string(),
        bot_id: z.string().optional(),
        files: z.array(z.object({ id: z.string() })).optional(),
        metadata: z
          .object({ event_type: z.string(), event_payload: z.object({ key: z.string() }).optional().catch(undefined) })
          .optional()
          .catch(undefined),
      }),
    )
    .default([]),
  response_metadata: z.object({ next_cursor: z.string().optional() }).optional(),
});

type Landed = z.infer<typeof page>['messages'][number];

/** Any app in the channel can read it, so it names the effect and nothing else. */
export function keyed({ delivery }: Errand, what: string): MessageMetadata {
  return { event_type: effectEvent, event_payload: { key: `${delivery.key}/${what}` } };
}

/** The message that an earlier attempt posted, when its answer was lost. */
export async function findLanded(errand: Errand, what: string, place: Place): Promise<Post | null> {
  const key = `${errand.delivery.key}/${what}`;
  const found = await findPosted(errand, place, (message) => message.metadata?.event_payload?.key === key);
  return found ? { channelId: place.channelId, ts: found.ts } : null;
}

/** A message of Muster's own since the effect was decided. */
export async function findPosted(
  errand: Errand,
  place: Place,
  isIt: (message: Landed) => boolean,
): Promise<Landed | null> {
  let cursor: string | undefined;
  do {
    const { messages, response_metadata } = page.parse(await since(errand, place, cursor));
    const found = messages.find((message) => message.bot_id === errand.team.botId && isIt(message));
    if (found) return found;
    cursor = response_metadata?.next_cursor || undefined;
  } while (cursor);
  return null;
}

async function since({ web, delivery }: Errand, { channelId, threadTs }: Place, cursor: string | undefined) {
  const common = {
    channel: channelId,
    oldest: String((delivery.enqueuedAt.getTime() - skewMs) / 1_000),
    include_all_metadata: true,
    limit: 200,
    ...(cursor ? { cursor } : {}),
  };
  try {
    return threadTs
      ? await web.conversations.replies({ ...common, ts: threadTs })
      : await web.conversations.history(common);
  } catch (error) {
    if (isFault(error, 'missing_scope')) return { messages: [] };
    throw error;
  }
}
