import type { ShownMessage } from '../../protocol.ts';
import { hashOf } from '../state/place.ts';
import { clockTime, dateOfTs, utcTime } from '../text/time.ts';

/** The time, which is also the link to the message. */
export function MessageTime({ message }: { message: ShownMessage }) {
  const date = dateOfTs(message.ts);
  const thread = message.threadTs !== message.ts ? message.threadTs : null;
  return (
    <a class="time" href={hashOf({ channel: message.channel, ts: message.ts, thread })} title={utcTime(date)}>
      <time dateTime={date.toISOString()}>{clockTime(date)}</time>
    </a>
  );
}
