import type { Post } from '../../coordination/coordination.ts';
import type { SlackMessage } from '../history-message.ts';
import { fetchMessage } from '../notes/fetch-message.ts';
import { isFault } from '../slack-fault.ts';
import type { DeliveryClient } from '../web.ts';

/** A message of Muster's own where it was posted; null when it stands there no more, or Muster cannot see the place. */
export async function standing(web: DeliveryClient, post: Post | null): Promise<SlackMessage | null> {
  if (!post) return null;
  try {
    const message = await fetchMessage(web, { channel: post.channelId, ts: post.ts });
    return message && !message.tombstone ? message : null;
  } catch (error) {
    if (isFault(error, 'thread_not_found', 'message_not_found', 'channel_not_found', 'not_in_channel')) return null;
    throw error;
  }
}
