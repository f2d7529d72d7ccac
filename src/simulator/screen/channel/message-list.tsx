import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { LateLine } from '../lateness/late-line.tsx';
import { Message } from '../message/message.tsx';
import { Icon } from '../parts/icon.tsx';
import { dayName } from '../text/time.ts';
import type { Row } from './rows.ts';
import { useScroll } from './use-scroll.ts';
import { useTabStop } from './use-tab-stop.ts';
import { walkMessages } from './walk-messages.ts';

interface MessageListProps {
  label: string;
  /** Undefined until they have been fetched. */
  rows: Row[] | undefined;
  start?: ComponentChildren;
  /** The person's newest message: to have said something brings the end into sight. */
  newestOwn: string | null;
  /** The message to scroll to and mark. */
  marked: string | null;
  editing: string | null;
  onEdit(ts: string | null): void;
  canWrite: boolean;
  inThread: boolean;
}

/** How many rows are drawn at first, and more at each wish for earlier ones. */
const PAGE = 150;

export function MessageList(props: MessageListProps) {
  const { label, rows = [], start, marked, inThread } = props;
  const list = useRef<HTMLDivElement>(null);
  const [wanted, setWanted] = useState(PAGE);
  const markedAt = rows.findIndex((row) => row.key === marked);
  const drawn = Math.max(wanted, markedAt === -1 ? 0 : rows.length - markedAt + PAGE / 2);
  const earlier = rows.length > drawn;
  const { away, toEnd, follow } = useScroll(list, props.newestOwn, markedAt === -1 ? null : marked);
  useTabStop(list);
  const newest = rows.at(-1)?.key;
  const seen = useRef(newest);
  if (!away) seen.current = newest;
  return (
    <div class="message-list">
      <div
        ref={list}
        class="messages"
        role="log"
        aria-live="off"
        aria-busy={!props.rows}
        aria-label={label}
        onScroll={follow}
        onKeyDown={walkMessages}
      >
        {!inThread && <h2 class="unseen">{label}</h2>}
        <div class="rows">
          {earlier ? (
            <button type="button" class="button earlier" onClick={() => setWanted(drawn + PAGE)}>
              Show earlier messages
            </button>
          ) : (
            props.rows && start
          )}
          {rows.slice(-drawn).map((row) => (
            <ListRow key={row.key} row={row} {...props} />
          ))}
        </div>
      </div>
      {away && !inThread && (
        <button type="button" class="to-end" onClick={toEnd}>
          <Icon name="down" /> {newest === seen.current ? 'Latest messages' : 'New messages'}
        </button>
      )}
    </div>
  );
}

function ListRow({ row, marked, editing, onEdit, canWrite, inThread }: MessageListProps & { row: Row }) {
  switch (row.kind) {
    case 'day':
      return (
        <p class={row.unread ? 'day new' : 'day'}>
          <span>{dayName(row.date)}</span>
          {row.unread && <span class="end">New</span>}
        </p>
      );
    case 'new':
      return (
        <p class="day new alone">
          <span class="end">New</span>
        </p>
      );
    case 'replies':
      return (
        <p class="day replies">
          <span>
            {row.count} {row.count === 1 ? 'reply' : 'replies'}
          </span>
        </p>
      );
    case 'late':
      return <LateLine lateness={row.lateness} />;
    case 'message':
      return (
        <Message
          message={row.message}
          leads={row.leads}
          marked={row.message.ts === marked}
          editing={row.message.ts === editing}
          onEdit={onEdit}
          canWrite={canWrite}
          inThread={inThread}
        />
      );
  }
}
