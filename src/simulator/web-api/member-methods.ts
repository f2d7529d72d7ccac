import { z } from 'zod';
import { channelShape } from '../shapes/channel.ts';
import { SlackError } from '../slack-error.ts';
import { addMember, removeMember } from '../state/members.ts';
import { knownPerson, visibleChannel } from '../state/visibility.ts';
import { flag, limit, list, optional, required } from './arguments.ts';
import { enteredChannel, seenChannel } from './channel-lookup.ts';
import { anyOf, INVITE, MANAGE, READ } from './channel-scopes.ts';
import { inviteAll } from './invite.ts';
import { type Methods, method } from './method.ts';
import { pageOf, withCursor } from './pages.ts';

const INVITED_AT_ONCE = 100;

/** Who is in a channel, and how they come and go. */
export const memberMethods: Methods = {
  'conversations.members': method({
    scopes: anyOf(READ),
    args: z.object({ channel: required, cursor: optional.text, limit: limit(1000, 100) }),
    run({ channel: id, ...page }, call) {
      const { items, next } = pageOf(seenChannel(call, id, READ).members, page, (member) => member);
      return { members: items, ...withCursor(next) };
    },
  }),
  'conversations.invite': method({
    scopes: anyOf(INVITE),
    args: z.object({ channel: required, users: list, force: flag.default(false) }),
    run({ channel: id, users, force }, call) {
      const channel = enteredChannel(call, id, INVITE);
      if (channel.kind === 'dm') throw new SlackError('method_not_supported_for_channel_type');
      if (channel.archived) throw new SlackError('is_archived');
      if (users.length === 0) throw new SlackError('no_user');
      if (users.length > INVITED_AT_ONCE) throw new SlackError('too_many_users');
      const { channel: joined, errors } = inviteAll(call, channel, [...new Set(users)], force);
      return { channel: channelShape(call.workspace, joined), ...(errors.length > 0 ? { errors } : {}) };
    },
  }),
  'conversations.kick': method({
    scopes: anyOf(MANAGE),
    args: z.object({ channel: required, user: required }),
    run({ channel: id, user }, call) {
      const channel = enteredChannel(call, id, MANAGE);
      if (channel.kind === 'dm') throw new SlackError('method_not_supported_for_channel_type');
      if (channel.general) throw new SlackError('cant_kick_from_general');
      if (user === call.bot) throw new SlackError('cant_kick_self');
      knownPerson(call.workspace, user);
      if (!channel.members.includes(user)) throw new SlackError('not_in_channel');
      removeMember(call.workspace, channel, user);
      return { errors: {} };
    },
  }),
  'conversations.join': method({
    scopes: ['channels:join'],
    args: z.object({ channel: required }),
    run({ channel: id }, call) {
      const channel = visibleChannel(call.workspace, call.bot, id);
      if (channel.kind !== 'public') throw new SlackError('method_not_supported_for_channel_type');
      if (channel.archived) throw new SlackError('is_archived');
      const already = channel.members.includes(call.bot);
      const joined = already ? channel : addMember(call.workspace, channel, call.bot, null);
      const warning = 'already_in_channel';
      return {
        channel: channelShape(call.workspace, joined),
        ...(already ? { warning, response_metadata: { warnings: [warning] } } : {}),
      };
    },
  }),
  'conversations.leave': method({
    scopes: anyOf(MANAGE),
    args: z.object({ channel: required }),
    run({ channel: id }, call) {
      const channel = seenChannel(call, id, MANAGE);
      if (channel.kind === 'dm') throw new SlackError('method_not_supported_for_channel_type');
      if (channel.general) throw new SlackError('cant_leave_general');
      if (channel.archived) throw new SlackError('is_archived');
      if (!channel.members.includes(call.bot)) return { not_in_channel: true };
      if (channel.kind === 'private' && channel.members.length === 1) throw new SlackError('last_member');
      removeMember(call.workspace, channel, call.bot);
      return {};
    },
  }),
};
