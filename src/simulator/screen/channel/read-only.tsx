import { useState } from 'preact/hooks';
import type { Channel } from '../../protocol.ts';
import { isAppDm } from '../state/names.ts';
import { useScreen } from '../state/screen.ts';

/** Stands where one would write, for those who cannot. */
export function ReadOnly({ channel }: { channel: Channel }) {
  const { act, workspace } = useScreen();
  const [busy, setBusy] = useState(false);
  if (channel.archived) return <p class="read-only">#{channel.name} is archived. It can be read, not written to.</p>;
  if (isAppDm(workspace, channel))
    return (
      <p class="read-only">{workspace.app.name} writes here and takes no messages. Its commands work in any channel.</p>
    );
  const join = async (): Promise<void> => {
    setBusy(true);
    await act({ type: 'join', channel: channel.id });
    setBusy(false);
  };
  return (
    <div class="read-only">
      <p>
        You are looking at <strong>#{channel.name}</strong> from outside.
      </p>
      <button type="button" class="button solid primary" aria-busy={busy} onClick={() => void join()}>
        Join channel
      </button>
    </div>
  );
}
