import { useEffect, useState } from 'preact/hooks';
import type { Channel, ShownMessage } from '../../protocol.ts';
import { Icon } from '../parts/icon.tsx';
import { Popup } from '../parts/popup.tsx';
import { useScreen } from '../state/screen.ts';
import { PinnedItem } from './pinned-item.tsx';

/** How many messages are pinned in a channel and its threads, and what they say. */
export function Pinned({ channel }: { channel: Channel }) {
  const { pins = 0 } = channel;
  if (pins === 0) return null;
  return (
    <Popup
      label={`${pins} pinned`}
      face={
        <>
          <Icon name="pin" /> {pins}
        </>
      }
      class="tool wide"
      role="dialog"
      panelLabel="Pinned messages"
      panelClass="pinned"
    >
      {(close) => <PinnedList channel={channel} onLeft={close} />}
    </Popup>
  );
}

function PinnedList({ channel, onLeft }: { channel: Channel; onLeft(): void }) {
  const { client, change } = useScreen();
  const { id, pins } = channel;
  const [pinned, setPinned] = useState<ShownMessage[]>([]);
  useEffect(() => {
    client
      .pins(id)
      .then(setPinned, () => change({ type: 'trouble', text: 'The pinned messages could not be loaded.' }));
  }, [client, change, id, pins]);
  return (
    <>
      <h2>Pinned messages</h2>
      <ul>
        {pinned.map((message) => (
          <PinnedItem
            key={message.ts}
            message={message}
            canUnpin={channel.joined && !channel.archived}
            onLeft={onLeft}
          />
        ))}
      </ul>
    </>
  );
}
