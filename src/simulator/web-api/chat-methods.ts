import { z } from 'zod';
import type { Json } from '../blocks/ids.ts';
import { editedShape, messageShape, permalink } from '../shapes/message.ts';
import { SlackError } from '../slack-error.ts';
import { deleteMessage, draftMessage, editMessage, postMessage } from '../state/messages.ts';
import { existingMessage, visibleChannel } from '../state/visibility.ts';
import { flag, optional, required } from './arguments.ts';
import { postingChannel } from './channel-lookup.ts';
import { contentArgs, contentOf, metadataOf } from './message-content.ts';
import { type Methods, method } from './method.ts';
import { threadOf } from './thread.ts';

const UPDATED_TEXT = 4_000;
const EPHEMERAL_TEXT = 40_000;

export const chatMethods: Methods = {
  'chat.postMessage': method({
    scopes: ['chat:write'],
    args: z.object({
      ...contentArgs,
      channel: required,
      thread_ts: optional.text,
      reply_broadcast: flag.default(false),
    }),
    run(args, call) {
      const { workspace, bot } = call;
      const channel = postingChannel(call, args.channel);
      const content = contentOf(workspace, args);
      const metadata = metadataOf(args.metadata);
      const threadTs = threadOf(call, channel.id, args.thread_ts);
      workspace.rateLimits.post(channel.id);
      const subtype = threadTs && args.reply_broadcast ? 'thread_broadcast' : null;
      const draft = { channel: channel.id, user: bot, threadTs, subtype, metadata, ...content };
      const message = postMessage(workspace, draft);
      return { channel: channel.id, ts: message.ts, message: messageShape(workspace, message, { metadata: true }) };
    },
  }),
  'chat.update': method({
    scopes: ['chat:write'],
    args: z.object({ ...contentArgs, channel: required, ts: required }),
    run(args, call) {
      const { workspace, bot } = call;
      const channel = postingChannel(call, args.channel, 'is_inactive');
      const before = existingMessage(workspace, channel.id, args.ts);
      if (before.user !== bot || before.subtype === 'tombstone') throw new SlackError('cant_update_message');
      if ((args.text ?? '').length > UPDATED_TEXT) throw new SlackError('msg_too_long');
      const content = contentOf(workspace, args);
      const rich = (blocks: readonly Json[]) => blocks.some(({ type }) => type === 'rich_text');
      if (rich(before.blocks) && !rich(content.blocks)) throw new SlackError('block_mismatch');
      const metadata = args.metadata === undefined ? before.metadata : metadataOf(args.metadata);
      const edited = { user: bot, ts: workspace.clock.nextTs() };
      const message = editMessage(workspace, before, { ...content, metadata, edited });
      const { ts, text } = message;
      return { channel: channel.id, ts, text, message: editedShape(workspace, message) };
    },
  }),
  'chat.delete': method({
    scopes: ['chat:write'],
    args: z.object({ channel: required, ts: required }),
    run({ channel: id, ts }, call) {
      const channel = postingChannel(call, id);
      const message = existingMessage(call.workspace, channel.id, ts);
      if (message.user !== call.bot || message.subtype === 'tombstone') throw new SlackError('cant_delete_message');
      deleteMessage(call.workspace, message);
      return { channel: channel.id, ts };
    },
  }),
  'chat.postEphemeral': method({
    scopes: ['chat:write'],
    args: z.object({ ...contentArgs, channel: required, user: required, thread_ts: optional.text }),
    run(args, call) {
      const { workspace, bot } = call;
      const channel = postingChannel(call, args.channel);
      if (!channel.members.includes(args.user)) throw new SlackError('user_not_in_channel');
      if ((args.text ?? '').length > EPHEMERAL_TEXT) throw new SlackError('msg_too_long');
      const threadTs = threadOf(call, channel.id, args.thread_ts);
      const message = draftMessage(workspace, {
        channel: channel.id,
        user: bot,
        threadTs,
        ...contentOf(workspace, args),
      });
      workspace.ephemerals.put({ person: args.user, message });
      workspace.occurrences.announce({ type: 'ephemeral-posted', person: args.user, message });
      return { message_ts: message.ts };
    },
  }),
  'chat.getPermalink': method({
    args: z.object({ channel: required, message_ts: required }),
    run({ channel: id, message_ts: ts }, { workspace, bot }) {
      const channel = visibleChannel(workspace, bot, id);
      return { channel: channel.id, permalink: permalink(workspace, existingMessage(workspace, channel.id, ts)) };
    },
  }),
};
