import { BackLink } from '../channel/back-link.tsx';
import { Pinned } from '../channel/pinned.tsx';
import { Avatar } from '../parts/avatar.tsx';
import { Mark } from '../parts/mark.tsx';
import { isAppDm, personCalled } from '../state/names.ts';
import { hashOf } from '../state/place.ts';
import { useScreen } from '../state/screen.ts';
import { useOpenDm } from '../state/use-open-dm.ts';

/** The app's own page: its Home tab, and what it wrote to this person. */
export function AppHeader({ tab }: { tab: 'home' | 'messages' }) {
  const { workspace } = useScreen();
  const openDm = useOpenDm();
  const { app } = workspace;
  const dm = workspace.channels.find((channel) => isAppDm(workspace, channel));
  return (
    <header class="pane-header app-header">
      <BackLink />
      <Avatar person={personCalled(workspace, app.botUserId)} />
      <div class="about">
        <h1>
          <span>{app.name}</span> <Mark text="App" />
        </h1>
      </div>
      {tab === 'messages' && dm && <Pinned channel={dm} />}
      <nav class="tabs" aria-label={app.name}>
        <a href={hashOf({ home: true })} aria-current={tab === 'home' ? 'page' : undefined}>
          Home
        </a>
        <a
          href={dm ? hashOf({ channel: dm.id }) : hashOf({ home: true })}
          aria-current={tab === 'messages' ? 'page' : undefined}
          onClick={(event) => {
            if (dm) return;
            event.preventDefault();
            void openDm(app.botUserId);
          }}
        >
          Messages
          {tab === 'home' && dm && dm.unread > 0 && <span class="badge">{dm.unread}</span>}
        </a>
      </nav>
    </header>
  );
}
