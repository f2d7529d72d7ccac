import type { ShownMessage } from '../../protocol.ts';
import { Avatar } from '../parts/avatar.tsx';
import { authorName, authorOf } from '../state/names.ts';
import { useScreen } from '../state/screen.ts';
import { Mrkdwn } from '../text/mrkdwn.tsx';
import { clockTime, dateOfTs } from '../text/time.ts';
import { MessageTime } from './message-time.tsx';

/** What the workspace says about someone (joined, set the topic) takes one line. */
export function QuietMessage({ message, marked }: { message: ShownMessage; marked: boolean }) {
  const { workspace } = useScreen();
  return (
    <article
      class={marked ? 'message quiet marked' : 'message quiet'}
      aria-label={`${authorName(workspace, message)} at ${clockTime(dateOfTs(message.ts))}`}
      data-ts={message.ts}
      tabIndex={-1}
    >
      <div class="gutter">
        <Avatar person={authorOf(workspace, message)} size="small" />
      </div>
      <div class="content">
        <Mrkdwn text={message.text} /> <MessageTime message={message} />
      </div>
    </article>
  );
}
