import type { Channel } from '../../protocol.ts';
import { channelTitle, isAppDm, personCalled } from '../state/names.ts';
import { useScreen } from '../state/screen.ts';
import { Mrkdwn } from '../text/mrkdwn.tsx';

/** What stands above a channel's first message. */
export function ChannelStart({ channel }: { channel: Channel }) {
  const { workspace } = useScreen();
  const title = channelTitle(workspace, channel);
  if (isAppDm(workspace, channel))
    return (
      <div class="channel-start">
        <p>What {title} has to tell only you stands here.</p>
      </div>
    );
  if (channel.kind === 'dm') {
    const person = personCalled(workspace, channel.with);
    return (
      <div class="channel-start">
        <h2>{title}</h2>
        <p>
          {channel.with === workspace.me ? 'Notes to yourself.' : `Only you and ${person?.realName} can read this.`}
        </p>
      </div>
    );
  }
  return (
    <div class="channel-start">
      <h2>{title}</h2>
      <p>
        This is the start of this {channel.kind === 'private' ? 'private ' : ''}channel.{' '}
        {channel.purpose && <Mrkdwn text={channel.purpose} />}
      </p>
    </div>
  );
}
