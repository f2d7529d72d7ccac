import { z } from 'zod';
import { SlackError } from '../slack-error.ts';
import { postMessage } from '../state/messages.ts';
import { asPosted } from '../text/posted.ts';
import { required } from './arguments.ts';
import { postingChannel } from './channel-lookup.ts';
import { type Methods, method } from './method.ts';

export const meMessageMethods: Methods = {
  'chat.meMessage': method({
    scopes: ['chat:write'],
    args: z.object({ channel: required, text: required }),
    run({ channel: id, text }, call) {
      const { workspace, bot } = call;
      const channel = postingChannel(call, id);
      if (text.trim() === '') throw new SlackError('no_text');
      if (text.length > 40_000) throw new SlackError('msg_too_long');
      workspace.rateLimits.post(channel.id);
      const { ts } = postMessage(workspace, {
        channel: channel.id,
        user: bot,
        subtype: 'me_message',
        text: asPosted(text),
      });
      return { channel: channel.id, ts };
    },
  }),
};
