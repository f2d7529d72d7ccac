import type { Happening, ShownMessage, ShownView, WorkspaceState } from '../../protocol.ts';

export interface Trouble {
  id: number;
  text: string;
}

/** Everything the screen shows of the workspace, as far as it was fetched. */
export interface ScreenState {
  workspace: WorkspaceState | null;
  /** Channel id -> its messages outside threads, oldest first. */
  messages: Record<string, ShownMessage[]>;
  /** `channel/ts of the parent` -> the parent and its replies, oldest first. */
  threads: Record<string, ShownMessage[]>;
  /** Modals open in front of the person; the last one is on top. */
  views: ShownView[];
  home: ShownView | null;
  troubles: Trouble[];
  online: boolean;
}

export type Change =
  | Happening
  | { type: 'loaded'; workspace: WorkspaceState }
  | { type: 'messages-loaded'; channel: string; messages: ShownMessage[] }
  | { type: 'thread-loaded'; channel: string; ts: string; messages: ShownMessage[] }
  | { type: 'trouble-dismissed'; id: number }
  | { type: 'online'; online: boolean };

export const emptyScreen: ScreenState = {
  workspace: null,
  messages: {},
  threads: {},
  views: [],
  home: null,
  troubles: [],
  online: true,
};

export const threadKey = (channel: string, ts: string): string => `${channel}/${ts}`;

/** Whether a message stands in its channel's list, not only in a thread. */
export const standsInChannel = (message: ShownMessage): boolean =>
  message.threadTs === null || message.threadTs === message.ts || message.subtype === 'thread_broadcast';
