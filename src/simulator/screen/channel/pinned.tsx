import type { ShownMessage } from '../../protocol.ts';
import { Icon } from '../parts/icon.tsx';
import { Popup } from '../parts/popup.tsx';
import { authorName } from '../state/names.ts';
import { hashOf } from '../state/place.ts';
import { useScreen } from '../state/screen.ts';
import { Mrkdwn } from '../text/mrkdwn.tsx';
import { clockTime, dateOfTs, dayName } from '../text/time.ts';

/** The pinned messages of a channel, each with a way to where it stands. */
export function Pinned({ messages }: { messages: ShownMessage[] }) {
  const { workspace } = useScreen();
  const pinned = messages.filter((message) => message.pinned).reverse();
  if (pinned.length === 0) return null;
  return (
    <Popup
      label={`${pinned.length} pinned`}
      face={
        <>
          <Icon name="pin" /> {pinned.length}
        </>
      }
      class="tool wide"
      role="dialog"
      panelLabel="Pinned messages"
      panelClass="pinned"
    >
      {(close) => (
        <>
          <h2>Pinned messages</h2>
          <ul>
            {pinned.map((message) => (
              <li key={message.ts}>
                <p class="hint">
                  <strong>{authorName(workspace, message)}</strong> {dayName(dateOfTs(message.ts))} at{' '}
                  {clockTime(dateOfTs(message.ts))}
                </p>
                <div class="excerpt">
                  <Mrkdwn text={message.text} />
                </div>
                <a href={hashOf({ channel: message.channel, ts: message.ts })} onClick={close}>
                  Show in channel
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
    </Popup>
  );
}
