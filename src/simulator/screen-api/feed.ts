import type { Courier } from '../delivery/courier.ts';
import type { Happening } from '../protocol.ts';
import type { Workspace } from '../state/workspace.ts';
import { changesSidebars, noticeOf } from './happenings.ts';
import { isFor } from './is-for.ts';
import { shownChannels } from './shown.ts';

/** One person's open screen. */
export interface Viewer {
  readonly person: string;
  show(happening: Happening): void;
}

export interface Feed {
  add(viewer: Viewer): void;
  remove(viewer: Viewer): void;
}

/** Tells every open screen what happened, as far as its person may see it. */
export function feed(workspace: Workspace, courier: Pick<Courier, 'connected'>): Feed {
  const viewers = new Set<Viewer>();
  let stale = false;

  /** Sidebars follow once for all that happened at the same moment. */
  const refreshSidebars = (): void => {
    if (stale) return;
    stale = true;
    setImmediate(() => {
      stale = false;
      for (const viewer of viewers) {
        viewer.show({ type: 'channels', channels: shownChannels(workspace, viewer.person) });
      }
    });
  };
  workspace.occurrences.listen((occurrence) => {
    if (viewers.size === 0) return;
    const notice = noticeOf(workspace, courier.connected, occurrence);
    for (const viewer of viewers)
      if (notice && isFor(workspace, notice.to, viewer.person)) viewer.show(notice.happening);
    if (changesSidebars(occurrence)) refreshSidebars();
  });
  return {
    add: (viewer) => {
      viewers.add(viewer);
    },
    remove: (viewer) => {
      viewers.delete(viewer);
    },
  };
}
