import type { ShownMessage } from '../../protocol.ts';
import { Avatar } from '../parts/avatar.tsx';
import { personCalled } from '../state/names.ts';
import { hashOf } from '../state/place.ts';
import { useScreen } from '../state/screen.ts';

const FACES = 4;

/** How many replied, and the way to them. */
export function ThreadSummary({ message }: { message: ShownMessage }) {
  const { workspace } = useScreen();
  const { channel, ts, replyCount, replyUsers } = message;
  return (
    <a class="thread-summary" href={hashOf({ channel, thread: ts })}>
      <span class="faces">
        {replyUsers.slice(0, FACES).map((id) => (
          <Avatar key={id} person={personCalled(workspace, id)} size="small" />
        ))}
      </span>
      <strong>
        {replyCount} {replyCount === 1 ? 'reply' : 'replies'}
      </strong>
      <span class="hint">View thread</span>
    </a>
  );
}
