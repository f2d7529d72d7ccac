import type { ShownMessage } from '../../protocol.ts';
import { usePin } from '../message/use-pin.ts';
import { authorName } from '../state/names.ts';
import { hashOf } from '../state/place.ts';
import { useScreen } from '../state/screen.ts';
import { Mrkdwn } from '../text/mrkdwn.tsx';
import { clockTime, dateOfTs, dayName } from '../text/time.ts';

interface PinnedItemProps {
  message: ShownMessage;
  canUnpin: boolean;
  onLeft(): void;
}

/** One pinned message in short, with a way to where it stands. */
export function PinnedItem({ message, canUnpin, onLeft }: PinnedItemProps) {
  const { workspace } = useScreen();
  const pin = usePin(message);
  const { channel, ts, threadTs, files } = message;
  const author = authorName(workspace, message);
  const inThread = threadTs !== null && threadTs !== ts;
  return (
    <li>
      <p class="hint">
        <strong>{author}</strong> {dayName(dateOfTs(ts))} at {clockTime(dateOfTs(ts))}
      </p>
      <div class="excerpt">
        {message.text ? <Mrkdwn text={message.text} /> : files.map(({ name }) => name).join(', ')}
      </div>
      <p class="ways">
        <a href={hashOf({ channel, ts, thread: inThread ? threadTs : null })} onClick={onLeft}>
          {inThread ? 'Show in thread' : 'Show in channel'}
        </a>
        {canUnpin && (
          <button type="button" aria-label={`Unpin the message of ${author}`} onClick={() => void pin()}>
            Unpin
          </button>
        )}
      </p>
    </li>
  );
}
