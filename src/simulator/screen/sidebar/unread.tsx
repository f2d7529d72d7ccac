/** How much is unread: a badge where someone is meant, words for screen readers either way. */
export function Unread({ count, loud }: { count: number; loud: boolean }) {
  if (count === 0) return null;
  return (
    <>
      {loud && (
        <span class="badge" aria-hidden="true">
          {count}
        </span>
      )}
      <span class="unseen">
        , {count} unread{loud ? ', you are mentioned' : ''}
      </span>
    </>
  );
}
