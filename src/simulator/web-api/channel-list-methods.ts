import { z } from 'zod';
import { listedShape } from '../shapes/channel.ts';
import { SlackError } from '../slack-error.ts';
import type { ChannelRecord } from '../state/records.ts';
import { knownPerson, maySee } from '../state/visibility.ts';
import { flag, limit, list, optional } from './arguments.ts';
import type { Call } from './call.ts';
import { anyOf, READ, requireScope } from './channel-scopes.ts';
import { type Methods, method } from './method.ts';
import { pageOf, withCursor } from './pages.ts';

const KINDS: Record<string, ChannelRecord['kind'] | null> = {
  public_channel: 'public',
  private_channel: 'private',
  im: 'dm',
  mpim: null,
};

const listing = {
  types: list.default(['public_channel']),
  exclude_archived: flag.default(false),
  cursor: optional.text,
  limit: limit(999, 100),
};

/** Lists of channels. */
export const channelListMethods: Methods = {
  'conversations.list': method({
    scopes: anyOf(READ),
    args: z.object(listing),
    run(args, call) {
      return listed(call, args, (channel) => maySee(call.workspace, call.bot, channel));
    },
  }),
  /** Another person's private channels are listed as far as the bot is in them too. */
  'users.conversations': method({
    scopes: anyOf(READ),
    args: z.object({ ...listing, user: optional.text }),
    run({ user, ...args }, call) {
      const { workspace, bot } = call;
      const person = user ? knownPerson(workspace, user).id : bot;
      const { channels, ...cursor } = listed(call, args, ({ kind, members }) => {
        const shared = kind === 'public' || members.includes(bot);
        return members.includes(person) && shared;
      });
      return {
        channels: channels.map(({ is_member: _member, num_members: _members, ...channel }) => channel),
        ...cursor,
      };
    },
  }),
};

type Listing = z.infer<z.ZodObject<typeof listing>>;

function listed(call: Call, { types, exclude_archived: noArchived, ...page }: Listing, shown: Filter) {
  const kinds = types.map((type) => KINDS[type]);
  if (kinds.includes(undefined)) throw new SlackError('invalid_types');
  for (const kind of kinds) if (kind) requireScope(call.workspace, READ, kind);
  const channels = [...call.workspace.tables.channels.all()].filter(
    (channel) => kinds.includes(channel.kind) && !(noArchived && channel.archived) && shown(channel),
  );
  const { items, next } = pageOf(channels, page, ({ id }) => id);
  return { channels: items.map((channel) => listedShape(call.workspace, channel)), ...withCursor(next) };
}

type Filter = (channel: ChannelRecord) => boolean;
