import { useEffect, useState } from 'preact/hooks';
import { Blocks } from '../blocks/blocks.tsx';
import type { Chosen } from '../blocks/chosen.ts';
import { useScreen } from '../state/screen.ts';
import { AppHeader } from './app-header.tsx';

/** The app's Home tab; the app hears each time it is opened. */
export function Home() {
  const { state, workspace, act } = useScreen();
  const [chosen, setChosen] = useState<Chosen>({});
  const { home, connection } = state;
  useEffect(() => {
    if (connection === 'open') void act({ type: 'open-home' });
  }, [act, connection]);
  return (
    <main class="main-pane">
      <AppHeader tab="home" />
      <div class="home">
        <h2 class="unseen">Home</h2>
        {home ? (
          <Blocks blocks={home.blocks} place={{ view: home.id }} chosen={chosen} onChoose={setChosen} />
        ) : (
          <p class="hint">{workspace.app.name} has not shown anything here yet.</p>
        )}
      </div>
    </main>
  );
}
