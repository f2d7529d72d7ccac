import { z } from 'zod';
import type { Visibility } from '../incident/incident.ts';
import type { Exposure, Loss } from '../incident/room-trouble.ts';
import { isFault } from './slack-fault.ts';
import type { DeliveryClient } from './web.ts';

/** How Slack shows rooms at this moment. */
export interface Rooms {
  /** What is wrong with a room, null when nothing is. Throws TryAgain while Slack does not say. */
  inspect(channelId: string, visibility: Visibility): Promise<Loss | Exposure | null>;
  /** As `inspect`; that nothing was wrong is remembered for a minute at most. */
  glance(channelId: string, visibility: Visibility): Promise<Loss | Exposure | null>;
  /** Something happened to a room: Slack is asked anew, also where its answer is on its way already. */
  forget(): void;
}

const soundLastsMs = 60_000;

/** Without the first three nothing is known of a room, so an answer that lacks them is none. */
const channel = z.object({
  is_private: z.boolean(),
  is_archived: z.boolean(),
  is_member: z.boolean(),
  is_shared: z.boolean().default(false),
  is_ext_shared: z.boolean().default(false),
  is_org_shared: z.boolean().default(false),
  is_pending_ext_shared: z.boolean().default(false),
});

export function createRooms({ web, now }: { web: DeliveryClient; now: () => Date }): Rooms {
  let sound = new Map<string, number>();

  async function inspect(channelId: string, visibility: Visibility): Promise<Loss | Exposure | null> {
    const askedAt = now().getTime();
    const known = sound;
    known.delete(channelId);
    const trouble = await troubleOf(web, channelId, visibility);
    if (trouble === null) known.set(channelId, askedAt);
    return trouble;
  }

  return {
    inspect,
    async glance(channelId, visibility) {
      const age = now().getTime() - (sound.get(channelId) ?? Number.NEGATIVE_INFINITY);
      return age >= 0 && age < soundLastsMs ? null : inspect(channelId, visibility);
    },
    forget() {
      sound = new Map();
    },
  };
}

async function troubleOf(web: DeliveryClient, id: string, visibility: Visibility): Promise<Loss | Exposure | null> {
  const found = await ask(web, id);
  if (found === null) return 'unreachable';
  if (visibility === 'private') {
    if (!found.is_private) return 'public';
    if (found.is_shared || found.is_ext_shared || found.is_org_shared || found.is_pending_ext_shared) return 'shared';
  }
  if (found.is_archived) return 'archived';
  return found.is_member ? null : 'removed';
}

/** null: there is no such channel, as far as Muster is shown. */
async function ask(web: DeliveryClient, id: string) {
  try {
    const answer = await web.conversations.info({ channel: id });
    return channel.parse(answer.channel);
  } catch (error) {
    if (isFault(error, 'channel_not_found')) return null;
    throw error;
  }
}
