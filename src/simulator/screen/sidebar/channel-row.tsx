import type { Channel } from '../../protocol.ts';
import { Avatar } from '../parts/avatar.tsx';
import { Icon } from '../parts/icon.tsx';
import { channelTitle, personCalled } from '../state/names.ts';
import { hashOf } from '../state/place.ts';
import { useScreen } from '../state/screen.ts';
import { Unread } from './unread.tsx';

export function ChannelRow({ channel }: { channel: Channel }) {
  const { workspace, place } = useScreen();
  const here = place.channel === channel.id && !place.home;
  const name = channelTitle(workspace, channel).replace(/^#/, '');
  return (
    <a
      class={channel.unread > 0 && !here ? 'row unread' : 'row'}
      href={hashOf({ channel: channel.id })}
      aria-current={here ? 'page' : undefined}
    >
      <Face channel={channel} />
      <span class="name">
        {name}
        {channel.with === workspace.me && <span class="hint"> you</span>}
      </span>
      {channel.kind === 'private' && <span class="unseen">, private</span>}
      <Unread count={here ? 0 : channel.unread} loud={channel.mentioned} />
    </a>
  );
}

function Face({ channel }: { channel: Channel }) {
  const { workspace } = useScreen();
  if (channel.kind === 'dm') return <Avatar person={personCalled(workspace, channel.with)} size="small" />;
  return <Icon name={channel.archived ? 'archive' : channel.kind === 'private' ? 'lock' : 'hash'} />;
}
