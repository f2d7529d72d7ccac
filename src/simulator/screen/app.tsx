import { useCallback, useEffect, useMemo } from 'preact/hooks';
import type { Act, ActResult, WorkspaceState } from '../protocol.ts';
import { DeveloperTools } from './developer/developer-tools.tsx';
import { useTools } from './developer/use-tools.ts';
import { Main } from './main-pane.tsx';
import { Modals } from './modal/modals.tsx';
import { Announcer } from './notices/announcer.tsx';
import { ConnectionBar } from './notices/connection-bar.tsx';
import { FaultBar } from './notices/fault-bar.tsx';
import { Toasts } from './notices/toasts.tsx';
import { JumpDialog } from './sidebar/jump-dialog.tsx';
import { Sidebar } from './sidebar/sidebar.tsx';
import { useJump } from './sidebar/use-jump.ts';
import { personCalled } from './state/names.ts';
import { type Screen, ScreenContext } from './state/screen.ts';
import { usePlace } from './state/use-place.ts';
import { useTabTitle } from './state/use-tab-title.ts';
import { useWorkspace } from './state/use-workspace.ts';

export function App() {
  const { state, change, client } = useWorkspace();
  const [place, go] = usePlace();
  const tools = useTools();
  const jump = useJump(state.views.length > 0);
  const { workspace } = state;
  useTabTitle(workspace, place);

  const act = useCallback(
    async (wanted: Act): Promise<ActResult> => {
      const result = await client.act(wanted);
      if (!result.ok) change({ type: 'trouble', text: result.trouble });
      return result;
    },
    [client, change],
  );

  const start = workspace && !place.channel && !place.home ? firstChannel(workspace) : null;
  useEffect(() => {
    if (start && matchMedia('(min-width: 720px)').matches) go({ channel: start }, 'instead');
  }, [start, go]);

  const me = workspace && personCalled(workspace, workspace.me);
  const screen = useMemo<Screen | null>(
    () => (workspace && me ? { state, workspace, me, place, go, client, tools, change, act } : null),
    [state, workspace, me, place, go, client, tools, change, act],
  );
  if (!screen) return <p class="starting">Opening the workspace…</p>;

  return (
    <ScreenContext.Provider value={screen}>
      <div class="screen" data-shows={place.thread ? 'thread' : place.channel || place.home ? 'main' : 'sidebar'}>
        <div class="bars">
          <ConnectionBar />
          <FaultBar />
        </div>
        <Sidebar onJump={jump.start} />
        <Main />
        <DeveloperTools />
      </div>
      <Announcer />
      {jump.open && <JumpDialog onClose={jump.end} />}
      <Modals />
      {state.views.length === 0 && <Toasts />}
    </ScreenContext.Provider>
  );
}

function firstChannel({ channels }: WorkspaceState): string | null {
  const joined = channels.filter((channel) => channel.joined && !channel.archived && channel.kind !== 'dm');
  return (joined.find((channel) => channel.name === 'general') ?? joined[0])?.id ?? null;
}
