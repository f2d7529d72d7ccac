import { z } from 'zod';
import { SlackError } from '../slack-error.ts';
import type { ScheduledRecord } from '../state/records.ts';
import { scheduleMessage, unschedule } from '../state/scheduled.ts';
import { maySee, visibleChannel } from '../state/visibility.ts';
import { limit, optional, required } from './arguments.ts';
import { postingChannel } from './channel-lookup.ts';
import { contentArgs, contentOf } from './message-content.ts';
import { type Methods, method } from './method.ts';
import { pageOf, withCursor } from './pages.ts';
import { threadOf } from './thread.ts';

const SCHEDULED_TEXT = 40_000;
const WRITE = { scopes: ['chat:write'] };

/** Messages for later. One with metadata is refused here; Slack takes it and never posts it. */
export const scheduleMethods: Methods = {
  'chat.scheduleMessage': method({
    ...WRITE,
    args: z.object({
      ...contentArgs,
      channel: required,
      post_at: z.coerce.number(),
      thread_ts: optional.text,
    }),
    run({ channel: id, post_at: postAt, thread_ts: thread, ...args }, call) {
      const { workspace, bot } = call;
      const channel = postingChannel(call, id);
      if (!Number.isInteger(postAt)) throw new SlackError('invalid_time');
      if (args.metadata !== undefined) throw new SlackError('invalid_metadata_format');
      if ((args.text ?? '').length > SCHEDULED_TEXT) throw new SlackError('msg_too_long');
      const content = contentOf(workspace, args);
      const threadTs = threadOf(call, channel.id, thread);
      const scheduled = scheduleMessage(workspace, { channel: channel.id, postAt, threadTs, ...content });
      const { botId: bot_id } = workspace.identity;
      return {
        channel: channel.id,
        scheduled_message_id: scheduled.id,
        post_at: postAt,
        message: { type: 'delayed_message', subtype: 'bot_message', user: bot, bot_id, ...content },
      };
    },
  }),
  'chat.deleteScheduledMessage': method({
    ...WRITE,
    args: z.object({ channel: required, scheduled_message_id: required }),
    run({ channel: id, scheduled_message_id: scheduled }, { workspace, bot }) {
      unschedule(workspace, visibleChannel(workspace, bot, id).id, scheduled);
      return {};
    },
  }),
  'chat.scheduledMessages.list': method({
    args: z.object({
      channel: optional.text,
      latest: z.coerce.number().default(Number.POSITIVE_INFINITY),
      oldest: z.coerce.number().default(0),
      cursor: optional.text,
      limit: limit(100, 100),
    }),
    run({ channel, latest, oldest, ...page }, { workspace, bot }) {
      const place = channel ? workspace.tables.channels.get(channel) : undefined;
      if (channel && !(place && maySee(workspace, bot, place))) throw new SlackError('invalid_channel');
      const fits = (one: ScheduledRecord): boolean =>
        (!channel || one.channel === channel) && one.postAt >= oldest && one.postAt <= latest;
      const waiting = [...workspace.tables.scheduled.all()].filter(fits).sort((a, b) => a.postAt - b.postAt);
      const { items, next } = pageOf(waiting, page, ({ id }) => id);
      return { scheduled_messages: items.map(listedShape), ...withCursor(next) };
    },
  }),
};

function listedShape({ id, channel, postAt, created, text }: ScheduledRecord): Record<string, unknown> {
  return { id, channel_id: channel, post_at: postAt, date_created: created, text };
}
