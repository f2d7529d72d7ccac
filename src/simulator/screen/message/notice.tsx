import type { ComponentChildren } from 'preact';
import type { ShownMessage } from '../../protocol.ts';
import { Icon, type IconName } from '../parts/icon.tsx';
import { hashOf } from '../state/place.ts';

/** What is particular about a message, in a small line above it. */
export function Notice({ message, inThread }: { message: ShownMessage; inThread: boolean }) {
  return (
    <>
      {message.ephemeral && <Line icon="eye">Only visible to you</Line>}
      {message.pinned && <Line icon="pin">Pinned</Line>}
      {message.subtype === 'thread_broadcast' && !inThread && (
        <Line icon="thread">
          <a href={hashOf({ channel: message.channel, thread: message.threadTs })}>Replied to a thread</a>
        </Line>
      )}
    </>
  );
}

function Line({ icon, children }: { icon: IconName; children: ComponentChildren }) {
  return (
    <p class="particular">
      <Icon name={icon} /> {children}
    </p>
  );
}
