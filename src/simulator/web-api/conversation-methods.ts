import { z } from 'zod';
import { channelShape } from '../shapes/channel.ts';
import { SlackError } from '../slack-error.ts';
import { archiveChannel, createChannel, renameChannel, setHeading, unarchiveChannel } from '../state/channels.ts';
import { flag, required } from './arguments.ts';
import { enteredChannel, seenChannel } from './channel-lookup.ts';
import { anyOf, MANAGE, READ, requireScope, TOPIC } from './channel-scopes.ts';
import { type Methods, method } from './method.ts';
import { LOCALE } from './user-methods.ts';

/** Making channels and what is written above them. */
export const conversationMethods: Methods = {
  'conversations.create': method({
    scopes: anyOf(MANAGE),
    args: z.object({ name: required, is_private: flag.default(false) }),
    run({ name, is_private: isPrivate }, { workspace, bot }) {
      const kind = isPrivate ? 'private' : 'public';
      requireScope(workspace, MANAGE, kind);
      return { channel: channelShape(workspace, createChannel(workspace, { name, kind, creator: bot })) };
    },
  }),
  'conversations.info': method({
    scopes: anyOf(READ),
    args: z.object({
      channel: required,
      include_num_members: flag.default(false),
      include_locale: flag.default(false),
    }),
    run({ channel: id, include_num_members: counted, include_locale: withLocale }, call) {
      const channel = seenChannel(call, id, READ);
      const numbers = counted ? { num_members: channel.members.length } : {};
      const locale = withLocale ? LOCALE : {};
      return { channel: { ...channelShape(call.workspace, channel), ...numbers, ...locale } };
    },
  }),
  'conversations.rename': method({
    scopes: anyOf(MANAGE),
    args: z.object({ channel: required, name: required }),
    run({ channel: id, name }, call) {
      const channel = enteredChannel(call, id, MANAGE);
      if (channel.kind === 'dm') throw new SlackError('method_not_supported_for_channel_type');
      if (channel.creator !== call.bot) throw new SlackError('not_authorized');
      return { channel: channelShape(call.workspace, renameChannel(call.workspace, channel, name, call.bot)) };
    },
  }),
  'conversations.setTopic': heading('topic'),
  'conversations.setPurpose': heading('purpose'),
  'conversations.archive': method({
    scopes: anyOf(MANAGE),
    args: z.object({ channel: required }),
    run({ channel: id }, call) {
      const seen = seenChannel(call, id, MANAGE);
      if (seen.kind === 'dm') throw new SlackError('method_not_supported_for_channel_type');
      if (seen.archived) throw new SlackError('already_archived');
      archiveChannel(call.workspace, enteredChannel(call, id, MANAGE), call.bot);
      return {};
    },
  }),
  'conversations.unarchive': method({
    scopes: anyOf(MANAGE),
    args: z.object({ channel: required }),
    run({ channel: id }, call) {
      const seen = seenChannel(call, id, MANAGE);
      if (seen.kind === 'dm') throw new SlackError('method_not_supported_for_channel_type');
      if (!seen.archived) throw new SlackError('not_archived');
      unarchiveChannel(call.workspace, enteredChannel(call, id, MANAGE), call.bot);
      return {};
    },
  }),
};

function heading(which: 'topic' | 'purpose') {
  return method({
    scopes: anyOf(TOPIC),
    args: z.object({ channel: required, [which]: required }),
    run(args, call) {
      const channel = enteredChannel(call, String(args.channel), TOPIC);
      if (channel.kind === 'dm') throw new SlackError('method_not_supported_for_channel_type');
      const changed = setHeading(call.workspace, channel, which, String(args[which]), call.bot);
      return { channel: channelShape(call.workspace, changed) };
    },
  });
}
