import { useScreen } from '../state/screen.ts';

/** Says when what is on the screen may no longer be so, or nobody would answer. */
export function ConnectionBar() {
  const { state, workspace } = useScreen();
  const { app } = workspace;
  return (
    <div role="status" aria-label="Connection">
      {state.connection === 'lost' && <p class="connection-bar">You are offline. Reconnecting to the workspace…</p>}
      {state.connection === 'open' && !app.connected && (
        <p class="connection-bar">{app.name} is not connected: its commands and buttons get no answer at the moment.</p>
      )}
    </div>
  );
}
