import { z } from 'zod';
import { itemShape } from '../shapes/message.ts';
import { SlackError } from '../slack-error.ts';
import { addReaction, removeReaction } from '../state/reactions.ts';
import { existingMessage, visibleChannel } from '../state/visibility.ts';
import { optional, required } from './arguments.ts';
import type { Call } from './call.ts';
import { itemTimestamp } from './item-timestamp.ts';
import { type Methods, method } from './method.ts';

const reaction = z.object({ channel: required, timestamp: optional.text, name: required });
const item = z.object({ channel: required, timestamp: optional.text, full: optional.flag });

export const reactionMethods: Methods = {
  'reactions.add': method({
    scopes: ['reactions:write'],
    args: reaction,
    run(args, call) {
      addReaction(call.workspace, reactable(call, args), call.bot, bare(args.name));
      return {};
    },
  }),
  'reactions.remove': method({
    scopes: ['reactions:write'],
    args: reaction,
    run(args, call) {
      removeReaction(call.workspace, reactable(call, args), call.bot, bare(args.name));
      return {};
    },
  }),
  'reactions.get': method({
    scopes: ['reactions:read'],
    args: item,
    run(args, { workspace, bot }) {
      const channel = visibleChannel(workspace, bot, args.channel);
      const message = existingMessage(workspace, channel.id, itemTimestamp(args.timestamp));
      return { type: 'message', channel: channel.id, message: itemShape(workspace, message) };
    },
  }),
};

function reactable({ workspace, bot }: Call, args: z.infer<typeof reaction>) {
  const channel = visibleChannel(workspace, bot, args.channel);
  if (!channel.members.includes(bot)) throw new SlackError('not_in_channel');
  if (channel.archived) throw new SlackError('is_archived');
  const message = existingMessage(workspace, channel.id, itemTimestamp(args.timestamp));
  if (message.subtype === 'tombstone') throw new SlackError('not_reactable');
  return message;
}

const bare = (name: string): string => name.replace(/^:|:$/g, '');
