import { SlackError } from '../slack-error.ts';

export interface Page<Item> {
  items: Item[];
  /** Empty on the last page. */
  next: string;
}

/** The page that starts at the cursor; `keyOf` is what a cursor remembers, so pages stay whole while items come and go. */
export function pageOf<Item>(
  all: readonly Item[],
  { cursor, limit }: { cursor?: string | undefined; limit: number },
  keyOf: (item: Item) => string,
): Page<Item> {
  const from = cursor ? all.findIndex((item) => keyOf(item) === keyIn(cursor)) : 0;
  if (from === -1) throw new SlackError('invalid_cursor');
  const items = all.slice(from, from + limit);
  const following = all[from + limit];
  return { items, next: following === undefined ? '' : Buffer.from(`next:${keyOf(following)}`).toString('base64') };
}

function keyIn(cursor: string): string {
  const plain = Buffer.from(cursor, 'base64').toString();
  if (!plain.startsWith('next:')) throw new SlackError('invalid_cursor');
  return plain.slice('next:'.length);
}

export const withCursor = (next: string) => ({ response_metadata: { next_cursor: next } });
