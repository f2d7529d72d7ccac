import { z } from 'zod';
import { channelShape } from '../shapes/channel.ts';
import { SlackError } from '../slack-error.ts';
import { directMessage, openDirectMessage } from '../state/direct-messages.ts';
import { knownPerson } from '../state/visibility.ts';
import { flag, list, optional } from './arguments.ts';
import { seenChannel } from './channel-lookup.ts';
import { anyOf, MANAGE, missingScope, requireScope } from './channel-scopes.ts';
import { type Methods, method } from './method.ts';

export const directMessageMethods: Methods = {
  'conversations.open': method({
    scopes: anyOf(MANAGE),
    args: z.object({
      channel: optional.text,
      users: list.default([]),
      return_im: flag.default(false),
      prevent_creation: flag.default(false),
    }),
    run({ channel, users, return_im: whole, prevent_creation: onlyKnown }, call) {
      const { workspace, bot } = call;
      if (channel) {
        const known = seenChannel(call, channel, MANAGE);
        if (known.kind !== 'dm') throw new SlackError('method_not_supported_for_channel_type');
        return { no_op: true, already_open: true, channel: whole ? channelShape(workspace, known) : { id: known.id } };
      }
      const [user, ...others] = users;
      if (user === undefined) throw new SlackError('users_list_not_supplied');
      if (others.length > 0) throw missingScope(workspace, ['mpim:write']);
      requireScope(workspace, MANAGE, 'dm');
      const person = knownPerson(workspace, user);
      if (person.deactivated) throw new SlackError('user_disabled');
      if (person.id === bot) throw new SlackError('invalid_user_combination');
      const known = directMessage(workspace, bot, user);
      if (!known && onlyKnown) throw new SlackError('channel_not_found');
      const dm = known ?? openDirectMessage(workspace, bot, user);
      return {
        ...(known ? { no_op: true, already_open: true } : {}),
        channel: whole ? channelShape(workspace, dm) : { id: dm.id },
      };
    },
  }),
};
