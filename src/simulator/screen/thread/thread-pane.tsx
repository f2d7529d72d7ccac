import { useState } from 'preact/hooks';
import type { Channel } from '../../protocol.ts';
import { lastOwn } from '../channel/last-own.ts';
import { MessageList } from '../channel/message-list.tsx';
import { threadRows } from '../channel/rows.ts';
import { Composer } from '../composer/composer.tsx';
import { Icon } from '../parts/icon.tsx';
import { channelTitle } from '../state/names.ts';
import { hashOf } from '../state/place.ts';
import { useScreen } from '../state/screen.ts';
import { useMedia } from '../state/use-media.ts';
import { useMessages } from '../state/use-messages.ts';

export function ThreadPane({ channel, thread }: { channel: Channel; thread: string }) {
  const { workspace, place } = useScreen();
  const messages = useMessages(channel.id, thread);
  const [editing, setEditing] = useState<string | null>(null);
  const alone = useMedia('(max-width: 1080px)');
  const Heading = alone ? 'h1' : 'h2';
  const title = channelTitle(workspace, channel);
  const canWrite = channel.joined && !channel.archived;
  const newestOwn = lastOwn(messages ?? [], workspace.me);
  return (
    <section class="thread-pane" role={alone ? 'main' : 'complementary'} aria-label="Thread">
      <header class="pane-header">
        <div class="about">
          <Heading>Thread</Heading>
          <p class="topic">
            <a href={hashOf({ channel: channel.id, ts: thread })}>{title}</a>
          </p>
        </div>
        <a class="tool" href={hashOf({ channel: channel.id })} aria-label="Close thread" title="Close thread">
          <Icon name="close" />
        </a>
      </header>
      <MessageList
        label={`Thread in ${title}`}
        rows={messages && threadRows(messages)}
        newestOwn={newestOwn}
        marked={place.ts}
        editing={editing}
        onEdit={setEditing}
        canWrite={canWrite}
        inThread
      />
      {canWrite && (
        <Composer channel={channel} thread={thread} placeholder="Reply…" onEditLast={() => setEditing(newestOwn)} />
      )}
    </section>
  );
}
