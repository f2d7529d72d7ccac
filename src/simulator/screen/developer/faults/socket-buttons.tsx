import { useState } from 'preact/hooks';
import type { SocketFault } from '../../../protocol.ts';
import { useScreen } from '../../state/screen.ts';
import { disturbSockets } from '../tools-client.ts';

const FAULTS: { name: string; fault: SocketFault }[] = [
  { name: 'Warn of a disconnect', fault: { type: 'disconnect', reason: 'warning' } },
  { name: 'Refresh the connection', fault: { type: 'disconnect', reason: 'refresh_requested' } },
  { name: 'Switch Socket Mode off', fault: { type: 'disconnect', reason: 'link_disabled' } },
  { name: 'Cut without a word', fault: { type: 'cut' } },
];

/** What can be done to the app's sockets at once. */
export function SocketButtons() {
  const { workspace, change } = useScreen();
  const [busy, setBusy] = useState<string | null>(null);
  const press = async (name: string, fault: SocketFault): Promise<void> => {
    setBusy(name);
    try {
      await disturbSockets(fault);
    } catch (error) {
      change({ type: 'trouble', text: error instanceof Error ? error.message : 'The sockets could not be reached.' });
    }
    setBusy(null);
  };
  return (
    <section class="socket-buttons" aria-label="Sockets">
      <h2>{workspace.app.name}'s sockets, now</h2>
      {FAULTS.map(({ name, fault }) => (
        <button
          key={name}
          type="button"
          class="button"
          aria-busy={busy === name}
          onClick={() => void press(name, fault)}
        >
          {name}
        </button>
      ))}
    </section>
  );
}
