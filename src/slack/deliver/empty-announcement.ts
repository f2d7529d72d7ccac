import { isFault } from '../slack-fault.ts';
import type { Errand } from './errand.ts';

/** Takes Muster's news out of the announcement's thread; the card itself keeps the number alone. */
export async function emptyAnnouncement(errand: Errand): Promise<void> {
  const { coordination, incident, web, team, delivery } = errand;
  const post = await coordination.post(incident.id, 'announcement');
  if (!post) return;
  let cursor: string | undefined;
  do {
    const page = await web.conversations.replies({
      channel: post.channelId,
      ts: post.ts,
      limit: 200,
      ...(cursor ? { cursor } : {}),
    });
    for (const { ts, user } of page.messages ?? []) {
      delivery.signal.throwIfAborted();
      if (ts && ts !== post.ts && user === team.botUserId) await withdraw(errand, { channelId: post.channelId, ts });
    }
    cursor = page.response_metadata?.next_cursor || undefined;
  } while (cursor);
}

/** Deletes one of Muster's own messages, if it is there still. */
export async function withdraw(
  { web }: Pick<Errand, 'web'>,
  { channelId, ts }: { readonly channelId: string; readonly ts: string },
): Promise<void> {
  try {
    await web.chat.delete({ channel: channelId, ts });
  } catch (error) {
    if (!isFault(error, 'message_not_found', 'cant_delete_message', 'channel_not_found', 'is_archived')) throw error;
  }
}
