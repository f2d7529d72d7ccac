import { z } from 'zod';
import { timeOf } from '../../incident/message-time.ts';
import { isFault } from '../slack-fault.ts';
import { type Errand, roomOf, step } from './errand.ts';

const page = z.object({
  messages: z
    .array(
      z.object({
        ts: z.string(),
        bot_id: z.string().optional(),
        subtype: z.string().optional(),
        latest_reply: z.string().optional(),
        reply_users: z.array(z.string()).default([]),
      }),
    )
    .default([]),
});

/** What Slack may not let us read tells nothing. */
const unreadable = ['missing_scope', 'not_in_channel', 'channel_not_found', 'is_archived'];

/** When a person last wrote in the room or in a thread of what was said there lately; null: not lately, or nobody knows. */
export async function lastWritten(errand: Errand): Promise<Date | null> {
  const ts = await step(errand, 'last-written', async () => {
    try {
      const { messages } = page.parse(
        await errand.web.conversations.history({ channel: roomOf(errand), limit: 50, include_all_metadata: false }),
      );
      return (
        messages
          .flatMap((message) => writtenIn(message, errand.team.botUserId))
          .toSorted()
          .at(-1) ?? null
      );
    } catch (error) {
      if (isFault(error, ...unreadable)) return null;
      throw error;
    }
  });
  return ts === null ? null : timeOf(ts);
}

function writtenIn(message: z.infer<typeof page>['messages'][number], botUserId: string): string[] {
  const { ts, bot_id, subtype, latest_reply, reply_users } = message;
  const own = bot_id === undefined && (subtype === undefined || subtype === 'file_share') ? [ts] : [];
  const replied = latest_reply && reply_users.some((user) => user !== botUserId) ? [latest_reply] : [];
  return [...own, ...replied];
}
