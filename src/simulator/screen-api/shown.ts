import type { AppInfo, Channel, Person, ShownMessage, ShownView } from '../protocol.ts';
import { quietTime } from '../state/availability.ts';
import { bookmarksIn } from '../state/bookmarks.ts';
import { counterpart } from '../state/direct-messages.ts';
import { repliesTo } from '../state/messages.ts';
import { pinsIn } from '../state/pins.ts';
import type { BookmarkRecord, ChannelRecord, MessageRecord, PersonRecord, ViewRecord } from '../state/records.ts';
import { unreadBy } from '../state/unread.ts';
import { maySee } from '../state/visibility.ts';
import type { Workspace } from '../state/workspace.ts';

export function shownPerson(workspace: Workspace, person: PersonRecord): Person {
  const { id, name, realName, title, email, kind, deactivated, away } = person;
  const { dnd_enabled: quiet, next_dnd_end_ts: end } = quietTime(workspace, person);
  return {
    id,
    name,
    realName,
    title,
    email,
    kind,
    ...(kind === 'outsider' ? { team: person.team } : {}),
    deactivated,
    away,
    undisturbedUntil: quiet ? end : null,
  };
}

export function shownMessage(workspace: Workspace, message: MessageRecord, ephemeral = false): ShownMessage {
  const replies = ephemeral ? [] : repliesTo(workspace, message);
  return {
    ts: message.ts,
    channel: message.channel,
    user: message.user,
    botId: message.botId,
    subtype: message.subtype,
    text: message.text,
    blocks: message.blocks,
    threadTs: message.threadTs ?? (replies.length > 0 ? message.ts : null),
    replyCount: replies.length,
    replyUsers: [...new Set(replies.map(({ user }) => user))],
    edited: message.edited !== null,
    pinned: message.pinned !== null,
    ...(message.pinned ? { pinnedBy: message.pinned.by } : {}),
    reactions: message.reactions,
    files: message.files.flatMap((id) => {
      const file = workspace.tables.files.get(id);
      if (!file || file.state === 'deleted') return [];
      const { name, size, mimetype } = file;
      return [{ id, name, size, mimetype }];
    }),
    ephemeral,
  };
}

export function shownView(view: ViewRecord): ShownView {
  const { id, hash, type, blocks } = view;
  return {
    id,
    hash,
    type,
    blocks,
    title: textOf(view.title) ?? '',
    submit: textOf(view.submit),
    close: textOf(view.close),
  };
}

const textOf = (plain: Record<string, unknown> | null): string | null => (plain ? String(plain.text) : null);

/** The sidebar of one person. */
export function shownChannels(workspace: Workspace, person: string): Channel[] {
  return [...workspace.tables.channels.all()]
    .filter((channel) => maySee(workspace, person, channel))
    .map((channel) => shownChannel(workspace, person, channel));
}

function shownChannel(workspace: Workspace, person: string, channel: ChannelRecord): Channel {
  const unread = unreadBy(workspace, person, channel);
  const dm = channel.kind === 'dm';
  return {
    id: channel.id,
    name: channel.name,
    kind: channel.kind,
    with: dm ? counterpart(channel, person) : null,
    topic: channel.topic.value,
    purpose: channel.purpose.value,
    archived: channel.archived,
    general: channel.general,
    sharedWith: channel.sharedWith,
    members: channel.members,
    joined: channel.members.includes(person),
    pins: pinsIn(workspace, channel.id).length,
    bookmarks: channel.members.includes(person) ? bookmarksIn(workspace, channel.id).map(shownBookmark) : [],
    unread: unread.length,
    mentioned: unread.some((message) => dm || mentions(workspace, message, person)),
  };
}

const shownBookmark = ({ id, title, link, emoji }: BookmarkRecord) => ({ id, title, link, emoji });

function mentions({ tables }: Workspace, { text, blocks }: MessageRecord, person: string): boolean {
  const all = text + JSON.stringify(blocks);
  if (all.includes(`<@${person}`) || /<!(?:channel|here|everyone)/.test(all)) return true;
  return [...tables.groups.all()].some(
    ({ id, members }) => members.includes(person) && all.includes(`<!subteam^${id}`),
  );
}

export function shownApp({ identity, manifest: { features } }: Workspace, connected: boolean): AppInfo {
  const shortcuts = (type: 'global' | 'message') =>
    features.shortcuts
      .filter((shortcut) => shortcut.type === type)
      .map(({ name, callback_id: callbackId }) => ({ name, callbackId }));
  return {
    botUserId: identity.botUserId,
    botId: identity.botId,
    name: features.bot_user.display_name,
    commands: features.slash_commands.map(({ command, description, usage_hint: usageHint }) => ({
      command,
      description,
      usageHint,
    })),
    globalShortcuts: shortcuts('global'),
    messageShortcuts: shortcuts('message'),
    connected,
    takesMessages: !features.app_home.messages_tab_read_only_enabled,
  };
}
