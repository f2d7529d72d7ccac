import { z } from 'zod';
import { itemShape } from '../shapes/message.ts';
import { SlackError } from '../slack-error.ts';
import { pin, pinsIn, unpin } from '../state/pins.ts';
import { existingMessage, joinedChannel, visibleChannel } from '../state/visibility.ts';
import { optional, required } from './arguments.ts';
import type { Call } from './call.ts';
import { itemTimestamp } from './item-timestamp.ts';
import { type Methods, method } from './method.ts';

const item = z.object({ channel: required, timestamp: optional.text });

export const pinMethods: Methods = {
  'pins.add': method({
    scopes: ['pins:write'],
    args: item,
    run(args, call) {
      pin(call.workspace, pinnable(call, args), call.bot);
      return {};
    },
  }),
  'pins.remove': method({
    scopes: ['pins:write'],
    args: item,
    run(args, call) {
      unpin(call.workspace, pinnable(call, args), call.bot);
      return {};
    },
  }),
  'pins.list': method({
    scopes: ['pins:read'],
    args: z.object({ channel: required }),
    run({ channel: id }, { workspace, bot }) {
      const channel = visibleChannel(workspace, bot, id);
      return {
        items: pinsIn(workspace, channel.id).map((message) => ({
          type: 'message',
          channel: channel.id,
          created: message.pinned?.at,
          created_by: message.pinned?.by,
          message: itemShape(workspace, message),
        })),
      };
    },
  }),
};

function pinnable({ workspace, bot }: Call, { channel: id, timestamp }: z.infer<typeof item>) {
  const channel = joinedChannel(workspace, bot, id);
  const ts = itemTimestamp(timestamp);
  if (channel.archived) throw new SlackError('restricted_action');
  return existingMessage(workspace, channel.id, ts);
}
