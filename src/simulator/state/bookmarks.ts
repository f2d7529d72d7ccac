import { SlackError } from '../slack-error.ts';
import { newId } from './ids.ts';
import type { BookmarkRecord } from './records.ts';
import type { Workspace } from './workspace.ts';

const PER_CHANNEL = 100;

/** In the order in which they stand above the channel. */
export function bookmarksIn(workspace: Workspace, channel: string): BookmarkRecord[] {
  return [...workspace.tables.bookmarks.of(channel)];
}

export function addBookmark(
  workspace: Workspace,
  bookmark: Pick<BookmarkRecord, 'channel' | 'title' | 'link' | 'emoji' | 'by'>,
): BookmarkRecord {
  if (bookmarksIn(workspace, bookmark.channel).length >= PER_CHANNEL) throw new SlackError('too_many_bookmarks');
  return put(workspace, { ...bookmark, id: newId('Bk'), created: workspace.clock.seconds(), updated: 0 });
}

export function editBookmark(workspace: Workspace, before: BookmarkRecord, change: Partial<BookmarkRecord>) {
  return put(workspace, { ...before, ...change, updated: workspace.clock.seconds() });
}

export function removeBookmark(workspace: Workspace, { id, channel }: BookmarkRecord): void {
  workspace.tables.bookmarks.remove(id);
  workspace.occurrences.announce({ type: 'bookmarks-changed', channel });
}

function put(workspace: Workspace, bookmark: BookmarkRecord): BookmarkRecord {
  workspace.tables.bookmarks.put(bookmark);
  workspace.occurrences.announce({ type: 'bookmarks-changed', channel: bookmark.channel });
  return bookmark;
}
