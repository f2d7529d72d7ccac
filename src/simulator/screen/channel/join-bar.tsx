import { useState } from 'preact/hooks';
import type { Channel } from '../../protocol.ts';
import { useScreen } from '../state/screen.ts';

/** Stands where one would write, for those who cannot. */
export function JoinBar({ channel }: { channel: Channel }) {
  const { act } = useScreen();
  const [busy, setBusy] = useState(false);
  if (channel.archived) return <p class="join-bar">#{channel.name} is archived. It can be read, not written to.</p>;
  const join = async (): Promise<void> => {
    setBusy(true);
    await act({ type: 'join', channel: channel.id });
    setBusy(false);
  };
  return (
    <div class="join-bar">
      <p>
        You are looking at <strong>#{channel.name}</strong> from outside.
      </p>
      <button type="button" class="button solid primary" aria-busy={busy} onClick={() => void join()}>
        Join channel
      </button>
    </div>
  );
}
