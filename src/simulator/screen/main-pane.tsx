import { ChannelView } from './channel/channel-view.tsx';
import { NoChannel } from './channel/no-channel.tsx';
import { Home } from './home/home.tsx';
import { useScreen } from './state/screen.ts';
import { ThreadPane } from './thread/thread-pane.tsx';

/** What stands beside the sidebar: the app's Home, or a channel with perhaps a thread. */
export function Main() {
  const { workspace, place } = useScreen();
  if (place.home) return <Home />;
  if (!place.channel) return <main class="main-pane" />;
  const channel = workspace.channels.find(({ id }) => id === place.channel);
  if (!channel) return <NoChannel />;
  return (
    <>
      <ChannelView key={channel.id} channel={channel} />
      {place.thread && <ThreadPane key={place.thread} channel={channel} thread={place.thread} />}
    </>
  );
}
