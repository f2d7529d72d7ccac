import type { ComponentChildren } from 'preact';
import type { ShownMessage, WorkspaceState } from '../../protocol.ts';
import { Icon, type IconName } from '../parts/icon.tsx';
import { personCalled } from '../state/names.ts';
import { hashOf } from '../state/place.ts';
import { useScreen } from '../state/screen.ts';

/** What is particular about a message, in a small line above it. */
export function Notice({ message, inThread }: { message: ShownMessage; inThread: boolean }) {
  const { workspace } = useScreen();
  return (
    <>
      {message.ephemeral && <Line icon="eye">Only visible to you</Line>}
      {message.pinned && <Line icon="pin">{pinnedInWords(message, workspace)}</Line>}
      {message.subtype === 'thread_broadcast' && !inThread && (
        <Line icon="thread">
          <a href={hashOf({ channel: message.channel, thread: message.threadTs })}>Replied to a thread</a>
        </Line>
      )}
    </>
  );
}

function pinnedInWords({ pinnedBy }: ShownMessage, workspace: WorkspaceState): string {
  if (pinnedBy === workspace.me) return 'Pinned by you';
  const person = personCalled(workspace, pinnedBy ?? null);
  return person ? `Pinned by ${person.realName}` : 'Pinned';
}

function Line({ icon, children }: { icon: IconName; children: ComponentChildren }) {
  return (
    <p class="particular">
      <Icon name={icon} /> {children}
    </p>
  );
}
