import { z } from 'zod';
import { SlackError } from '../slack-error.ts';
import { addBookmark, bookmarksIn, editBookmark, removeBookmark } from '../state/bookmarks.ts';
import type { BookmarkRecord, ChannelRecord } from '../state/records.ts';
import { visibleChannel } from '../state/visibility.ts';
import type { Workspace } from '../state/workspace.ts';
import { optional, required } from './arguments.ts';
import type { Call } from './call.ts';
import { type Methods, method } from './method.ts';

const WRITE = { scopes: ['bookmarks:write'] };
const title = z.string().min(1).max(256);
const one = z.object({ channel_id: required, bookmark_id: required });

export const bookmarkMethods: Methods = {
  'bookmarks.add': method({
    ...WRITE,
    args: z.object({ channel_id: required, title, type: required, link: optional.text, emoji: optional.text }),
    run(args, call) {
      const channel = ownChannel(call, args.channel_id);
      if (args.type !== 'link') throw new SlackError('invalid_bookmark_type');
      const content = { title: args.title, link: checkedLink(args.link ?? ''), emoji: checkedEmoji(args.emoji ?? '') };
      const bookmark = addBookmark(call.workspace, { channel: channel.id, by: call.bot, ...content });
      return { bookmark: bookmarkShape(call.workspace, bookmark) };
    },
  }),
  'bookmarks.edit': method({
    ...WRITE,
    args: one.extend({ title: title.optional(), link: optional.text, emoji: optional.text }),
    run(args, call) {
      const before = bookmarkIn(call, args);
      const changed = editBookmark(call.workspace, before, {
        ...(args.title === undefined ? {} : { title: args.title }),
        ...(args.link === undefined ? {} : { link: checkedLink(args.link) }),
        ...(args.emoji === undefined ? {} : { emoji: checkedEmoji(args.emoji) }),
        by: call.bot,
      });
      return { bookmark: bookmarkShape(call.workspace, changed) };
    },
  }),
  'bookmarks.remove': method({
    ...WRITE,
    args: one,
    run(args, call) {
      removeBookmark(call.workspace, bookmarkIn(call, args));
      return {};
    },
  }),
  'bookmarks.list': method({
    scopes: ['bookmarks:read'],
    args: z.object({ channel_id: required }),
    run({ channel_id: id }, { workspace, bot }) {
      const channel = visibleChannel(workspace, bot, id);
      return { bookmarks: bookmarksIn(workspace, channel.id).map((bookmark) => bookmarkShape(workspace, bookmark)) };
    },
  }),
};

function ownChannel({ workspace, bot }: Call, id: string): ChannelRecord {
  const channel = visibleChannel(workspace, bot, id);
  if (!channel.members.includes(bot) || channel.archived) throw new SlackError('permission_denied');
  return channel;
}

function bookmarkIn(call: Call, { channel_id: channelId, bookmark_id: id }: z.infer<typeof one>): BookmarkRecord {
  const channel = ownChannel(call, channelId);
  const bookmark = call.workspace.tables.bookmarks.get(id);
  if (bookmark?.channel !== channel.id) throw new SlackError('not_found');
  return bookmark;
}

function checkedLink(link: string): string {
  const known = URL.canParse(link) && ['http:', 'https:', 'mailto:', 'slack:'].includes(new URL(link).protocol);
  if (!known || link.length > 2_048) throw new SlackError('invalid_link');
  return link;
}

function checkedEmoji(emoji: string): string {
  if (emoji !== '' && !/^:[a-z0-9_+'-]+:$/.test(emoji)) throw new SlackError('invalid_emoji');
  return emoji;
}

function bookmarkShape({ identity, tables }: Workspace, bookmark: BookmarkRecord): Record<string, unknown> {
  const { id, channel, title: words, link, emoji, created, updated, by } = bookmark;
  return {
    id,
    channel_id: channel,
    title: words,
    link,
    emoji,
    icon_url: '',
    type: 'link',
    entity_id: null,
    date_created: created,
    date_updated: updated,
    rank: [...tables.bookmarks.of(channel)].findIndex((other) => other.id === id).toString(36),
    last_updated_by_user_id: by,
    last_updated_by_team_id: identity.team,
    shortcut_id: null,
    app_id: null,
    app_action_id: null,
  };
}
