import { z } from 'zod';
import { itemShape } from '../shapes/message.ts';
import { SlackError } from '../slack-error.ts';
import { addReaction, removeReaction } from '../state/reactions.ts';
import type { MessageRecord } from '../state/records.ts';
import { existingMessage, knownPerson, visibleChannel } from '../state/visibility.ts';
import { limit, optional, required } from './arguments.ts';
import type { Call } from './call.ts';
import { itemTimestamp } from './item-timestamp.ts';
import { type Methods, method } from './method.ts';
import { pageOf, withCursor } from './pages.ts';

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
  /** What a person reacted to where the bot is, newest first. */
  'reactions.list': method({
    scopes: ['reactions:read'],
    args: z.object({
      user: optional.text,
      full: optional.flag,
      cursor: optional.text,
      limit: limit(1_000, 100),
      count: z.coerce.number().int().min(1).max(1_000).optional(),
      page: z.coerce.number().int().min(1).default(1),
    }),
    run(args, { workspace, bot }) {
      const person = knownPerson(workspace, args.user ?? bot).id;
      const reacted = [...workspace.tables.messages.all()]
        .filter(({ reactions }) => reactions.some(({ users }) => users.includes(person)))
        .filter((message) => workspace.tables.channels.get(message.channel)?.members.includes(bot))
        .sort((a, b) => (a.ts < b.ts ? 1 : -1));
      const shown = (message: MessageRecord) => ({
        type: 'message',
        channel: message.channel,
        message: itemShape(workspace, message),
      });
      if (args.count === undefined) {
        const { items, next } = pageOf(reacted, args, ({ channel, ts }) => `${channel}/${ts}`);
        return { items: items.map(shown), ...withCursor(next) };
      }
      const { count, page } = args;
      const paging = { count, total: reacted.length, page, pages: Math.ceil(reacted.length / count) };
      return { items: reacted.slice((page - 1) * count, page * count).map(shown), paging };
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
