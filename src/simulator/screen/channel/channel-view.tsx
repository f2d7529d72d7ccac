import { useRef, useState } from 'preact/hooks';
import type { Channel } from '../../protocol.ts';
import { Composer } from '../composer/composer.tsx';
import { AppHeader } from '../home/app-header.tsx';
import { withLateRows } from '../lateness/late-rows.ts';
import { channelTitle, isAppDm } from '../state/names.ts';
import { useScreen } from '../state/screen.ts';
import { useMessages } from '../state/use-messages.ts';
import { useRead } from '../state/use-read.ts';
import { Bookmarks } from './bookmarks.tsx';
import { ChannelHeader } from './channel-header.tsx';
import { ChannelStart } from './channel-start.tsx';
import { lastOwn } from './last-own.ts';
import { MessageList } from './message-list.tsx';
import { ReadOnly } from './read-only.tsx';
import { channelRows, firstUnreadOf } from './rows.ts';

export function ChannelView({ channel }: { channel: Channel }) {
  const { workspace, place } = useScreen();
  const messages = useMessages(channel.id);
  const [editing, setEditing] = useState<string | null>(null);
  const [unreadAtFirst] = useState(channel.unread);
  const firstUnread = useRef<string>();
  useRead(channel);
  if (messages) firstUnread.current ??= firstUnreadOf(messages, unreadAtFirst, workspace.me) ?? '';
  const newestOwn = lastOwn(messages ?? [], workspace.me);

  const late = workspace.lateness ?? [];
  const title = channelTitle(workspace, channel);
  const withApp = isAppDm(workspace, channel);
  const canWrite = channel.joined && !channel.archived && !(withApp && workspace.app.takesMessages === false);
  return (
    <main class="main-pane">
      {withApp ? <AppHeader tab="messages" /> : <ChannelHeader channel={channel} />}
      <Bookmarks channel={channel} />
      <MessageList
        label={withApp ? `Messages with ${title}` : `Messages in ${title}`}
        rows={messages && withLateRows(channelRows(messages, firstUnread.current || null), channel.id, late)}
        start={<ChannelStart channel={channel} />}
        newestOwn={newestOwn}
        marked={place.ts}
        editing={editing}
        onEdit={setEditing}
        canWrite={channel.joined && !channel.archived}
        inThread={false}
      />
      {canWrite ? (
        <Composer channel={channel} placeholder={`Message ${title}`} onEditLast={() => setEditing(newestOwn)} />
      ) : (
        <ReadOnly channel={channel} />
      )}
    </main>
  );
}
