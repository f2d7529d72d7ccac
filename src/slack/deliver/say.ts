import type { Post, PostKind } from '../../coordination/coordination.ts';
import type { Message } from '../cards/message.ts';
import { isFault } from '../slack-fault.ts';
import { type Errand, mayHaveLanded, step } from './errand.ts';
import { findLanded, keyed } from './landed.ts';
import { requireRoom } from './require-room.ts';

export interface Place {
  readonly channelId: string;
  /** The message it answers. */
  readonly threadTs?: string;
}

/** Posts a message once over all attempts. `what` names it among those of its effect. */
export function say(errand: Errand, what: string, place: Place, { text, blocks }: Message): Promise<Post> {
  const { web } = errand;
  return step(errand, what, async () => {
    await requireRoom(errand, place.channelId);
    const landed = mayHaveLanded(errand) ? await findLanded(errand, what, place) : null;
    if (landed) return landed;
    const { ts } = await web.chat.postMessage({
      channel: place.channelId,
      ...(place.threadTs ? { thread_ts: place.threadTs } : {}),
      text,
      blocks,
      metadata: keyed(errand, what),
    });
    if (!ts) throw new Error('Slack posted a message without a ts');
    return { channelId: place.channelId, ts };
  });
}

const uneditable = ['message_not_found', 'cant_update_message', 'edit_window_closed'];

/** Edits a message in place; false when somebody deleted it, or the workspace lets nobody edit it any more. */
export async function edit(errand: Errand, { channelId, ts }: Post, message: Message): Promise<boolean> {
  const { web, delivery } = errand;
  delivery.signal.throwIfAborted();
  await requireRoom(errand, channelId);
  try {
    await web.chat.update({ channel: channelId, ts, text: message.text, blocks: message.blocks });
    return true;
  } catch (error) {
    if (isFault(error, ...uneditable)) return false;
    throw error;
  }
}

/** Edits the incident's message of this kind; posts it, and remembers where, when there is none. Returns whether it was posted. */
export async function refresh(errand: Errand, kind: PostKind, place: Place, message: Message): Promise<boolean> {
  const { coordination, incident } = errand;
  const post = await coordination.post(incident.id, kind);
  if (post && (await edit(errand, post, message))) return false;
  await sayAndKeep(errand, kind, place, message);
  return true;
}

/** Posts a message that will be edited in place. */
export async function sayAndKeep(errand: Errand, kind: PostKind, place: Place, message: Message): Promise<Post> {
  const post = await say(errand, kind, place, message);
  await errand.coordination.keepPost(errand.incident.id, kind, post);
  return post;
}
