import type { Channel } from '../../protocol.ts';
import { Avatar } from '../parts/avatar.tsx';
import { Icon } from '../parts/icon.tsx';
import { Mark } from '../parts/mark.tsx';
import { channelTitle, kindMark, personCalled } from '../state/names.ts';
import { useScreen } from '../state/screen.ts';
import { Mrkdwn } from '../text/mrkdwn.tsx';
import { AdministratorMenu } from './administrator-menu.tsx';
import { BackLink } from './back-link.tsx';
import { Members } from './members.tsx';
import { Pinned } from './pinned.tsx';

export function ChannelHeader({ channel }: { channel: Channel }) {
  const { workspace } = useScreen();
  const other = channel.kind === 'dm' ? personCalled(workspace, channel.with) : undefined;
  return (
    <header class="pane-header">
      <BackLink />
      {other && <Avatar person={other} />}
      <div class="about">
        <h1>
          {!other && <Icon name={channel.kind === 'private' ? 'lock' : 'hash'} />}
          <span>{channelTitle(workspace, channel).replace(/^#/, '')}</span>
          {channel.kind === 'private' && <span class="unseen">, private channel</span>}
          {other && <Mark text={kindMark(other)} />}
          {channel.archived && <Mark text="Archived" />}
          {(channel.sharedWith ?? []).length > 0 && <Mark text="Shared" />}
        </h1>
        {(channel.topic || other?.title) && (
          <p class="topic" title={channel.topic}>
            {other ? other.title : <Mrkdwn text={channel.topic} />}
          </p>
        )}
      </div>
      <Pinned channel={channel} />
      {channel.kind !== 'dm' && <Members channel={channel} />}
      {channel.kind !== 'dm' && <AdministratorMenu channel={channel} />}
    </header>
  );
}
