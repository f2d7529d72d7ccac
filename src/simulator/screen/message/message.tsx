import type { ShownMessage } from '../../protocol.ts';
import { isNotice } from '../channel/rows.ts';
import { LateAt } from '../lateness/late-line.tsx';
import { Avatar } from '../parts/avatar.tsx';
import { authorName, authorOf } from '../state/names.ts';
import { useScreen } from '../state/screen.ts';
import { clockTime, dateOfTs } from '../text/time.ts';
import { EditMessage } from './edit-message.tsx';
import { MessageActions } from './message-actions.tsx';
import { MessageBody } from './message-body.tsx';
import { MessageHead } from './message-head.tsx';
import { MessageTime } from './message-time.tsx';
import { Notice } from './notice.tsx';
import { QuietMessage } from './quiet-message.tsx';
import { Reactions } from './reactions.tsx';
import { ThreadSummary } from './thread-summary.tsx';
import { useMessageKeys } from './use-message-keys.ts';

export interface MessageProps {
  message: ShownMessage;
  /** Shown with its author; those that follow at once are not. */
  leads: boolean;
  /** Linked to, and to be found at a glance. */
  marked: boolean;
  editing: boolean;
  onEdit(ts: string | null): void;
  canWrite: boolean;
  inThread: boolean;
}

export function Message(props: MessageProps) {
  const { message, leads, marked, editing, onEdit, canWrite, inThread } = props;
  const { workspace } = useScreen();
  const press = useMessageKeys(message, props);
  if (isNotice(message)) return <QuietMessage message={message} marked={marked} />;
  const author = authorOf(workspace, message);
  const looks = [
    'message',
    leads && 'leads',
    marked && 'marked',
    message.ephemeral && 'ephemeral',
    message.pinned && 'is-pinned',
  ];
  return (
    <article
      class={looks.filter(Boolean).join(' ')}
      aria-label={`${authorName(workspace, message)} at ${clockTime(dateOfTs(message.ts))}`}
      data-ts={message.ts}
      tabIndex={-1}
      onKeyDown={press}
    >
      <div class="gutter">{leads ? <Avatar person={author} /> : <MessageTime message={message} />}</div>
      <div class="content">
        <Notice message={message} inThread={inThread} />
        {leads && <MessageHead message={message} author={author} />}
        {editing ? <EditMessage message={message} onDone={() => onEdit(null)} /> : <MessageBody message={message} />}
        <LateAt channel={message.channel} ts={message.ts} />
        <Reactions message={message} canReact={canWrite} />
        {!inThread && message.replyCount > 0 && <ThreadSummary message={message} />}
      </div>
      {canWrite && !editing && !message.ephemeral && (
        <MessageActions message={message} onEdit={onEdit} inThread={inThread} />
      )}
    </article>
  );
}
