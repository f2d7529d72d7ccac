import { z } from 'zod';
import { membersOf } from '../members.ts';
import { isFault } from '../slack-fault.ts';
import type { DeliveryClient } from '../web.ts';

/** A room as Slack has it, rather than as we remember it. */
export interface SeenRoom {
  readonly name: string;
  readonly isPrivate: boolean;
  readonly members: ReadonlySet<string>;
  /** Everything that stands in it, as Slack gives it back. */
  readonly history: string;
}

const described = z.object({
  channel: z.object({ name: z.string(), is_private: z.boolean(), is_archived: z.boolean() }),
});

/** null: Slack does not let Muster see it, as it is once the room is archived. */
export async function seeRoom(web: DeliveryClient, channel: string): Promise<SeenRoom | null> {
  const room = await infoOf(web, channel);
  if (!room || room.is_archived) return null;
  const [members, { messages }] = await Promise.all([
    membersOf(web, channel),
    web.conversations.history({ channel, limit: 100 }),
  ]);
  return { name: room.name, isPrivate: room.is_private, members, history: JSON.stringify(messages ?? []) };
}

async function infoOf(web: DeliveryClient, channel: string) {
  try {
    return described.parse(await web.conversations.info({ channel })).channel;
  } catch (error) {
    if (isFault(error, 'channel_not_found')) return null;
    throw error;
  }
}
