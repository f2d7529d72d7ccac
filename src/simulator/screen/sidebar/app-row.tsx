import { Avatar } from '../parts/avatar.tsx';
import { isAppDm, personCalled } from '../state/names.ts';
import { hashOf } from '../state/place.ts';
import { useScreen } from '../state/screen.ts';
import { Unread } from './unread.tsx';

/** The app opens at its Home tab, or at its messages when there are new ones. */
export function AppRow() {
  const { workspace, place } = useScreen();
  const { app } = workspace;
  const dm = workspace.channels.find((channel) => isAppDm(workspace, channel));
  const reading = place.channel !== null && place.channel === dm?.id && !place.home;
  const unread = reading ? 0 : (dm?.unread ?? 0);
  return (
    <a
      class={unread > 0 ? 'row unread' : 'row'}
      href={unread > 0 && dm ? hashOf({ channel: dm.id }) : hashOf({ home: true })}
      aria-current={place.home || reading ? 'page' : undefined}
    >
      <Avatar person={personCalled(workspace, app.botUserId)} size="small" />
      <span class="name">{app.name}</span>
      <span class={app.connected ? 'presence on' : 'presence'} title={app.connected ? 'Connected' : 'Not connected'} />
      <Unread count={unread} loud />
    </a>
  );
}
