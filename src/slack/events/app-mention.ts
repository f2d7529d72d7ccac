import { z } from 'zod';
import { Refusal } from '../../incident/refusal.ts';
import { byEphemeral } from '../asking/answer.ts';
import { askerOf } from '../asking/asker.ts';
import { firstWord } from '../commands/line.ts';
import { runLine } from '../commands/run-line.ts';
import type { ActionContext } from '../edge.ts';
import { plainText } from '../plain-text.ts';
import { type Listener, listener } from './listener.ts';

const mentioned = z.object({
  /** Absent when an app wrote it. */
  user: z.string().optional(),
  bot_id: z.string().optional(),
  edited: z.unknown().optional(),
  text: z.string(),
  channel: z.string(),
  ts: z.string(),
  thread_ts: z.string().optional(),
});

/** `@Muster note ...` is the command where Slack has none, in threads above all. Only a message that begins with it is meant for us. */
export const appMention: Listener = listener({
  name: 'app_mention',
  event: mentioned,
  async run({ user, bot_id, edited, text, channel, ts, thread_ts }, edge, eventId) {
    const line = lineAfterMention(text, edge.team.botUserId);
    if (!user || bot_id || edited || line === null) return;
    await runLine(line, {
      ...askerOf(edge, user, eventId),
      ...byEphemeral(edge.web, { channel, user, threadTs: thread_ts }),
      channelId: channel,
      chosen: null,
      message: { channelId: channel, ts, author: user },
      openModal: noFormFor(line),
    });
  },
});

function lineAfterMention(text: string, botUserId: string): string | null {
  const [first, rest] = firstWord(text);
  return new RegExp(`^<@${botUserId}(\\|[^>]*)?>[,:]?$`).test(first) ? rest : null;
}

function noFormFor(line: string): ActionContext['openModal'] {
  const [word] = firstWord(line);
  return async () => {
    throw new Refusal(
      'invalid',
      `That opens a form, and Slack opens none from a mention. Type \`{command} ${plainText(word)}\` in the channel, outside of threads; or \`{command} help ${plainText(word)}\` shows how to say it in one line.`,
    );
  };
}
