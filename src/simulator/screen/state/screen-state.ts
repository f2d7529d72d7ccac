import type { FaultSettings, Happening, ShownMessage, ShownView, WorkspaceState } from '../../protocol.ts';

export interface Trouble {
  id: number;
  text: string;
}

/** What happened to one message. */
export type MessageHappening = Extract<Happening, { type: 'message' | 'message-changed' | 'message-deleted' }>;

/** Everything the screen shows of the workspace, as far as it was fetched. */
export interface ScreenState {
  workspace: WorkspaceState | null;
  /** By `listKey`: a channel's messages outside threads, or a thread's parent and replies; oldest first. */
  lists: Record<string, ShownMessage[]>;
  /** What happened while a list was being fetched, to be applied to it when it comes. */
  awaited: Record<string, MessageHappening[]>;
  /** Ephemeral messages: the workspace does not keep them, so no fetch brings them back. */
  whispers: ShownMessage[];
  /** The newest messages that came while the person was looking, for those who hear them. */
  news: ShownMessage[];
  /** Modals open in front of the person; the last one is on top. */
  views: ShownView[];
  home: ShownView | null;
  troubles: Trouble[];
  /** Null until they have been fetched. */
  faults: FaultSettings | null;
  /** Nothing is fetched before the socket is open, so that nothing falls between the two. */
  connection: 'starting' | 'open' | 'lost';
}

export type Change =
  | Happening
  | { type: 'loaded'; workspace: WorkspaceState }
  | { type: 'list-asked'; list: string }
  | { type: 'list-loaded'; list: string; messages: ShownMessage[] }
  | { type: 'trouble-dismissed'; id: number }
  | { type: 'connection'; connection: ScreenState['connection'] };

export const emptyScreen: ScreenState = {
  workspace: null,
  lists: {},
  awaited: {},
  whispers: [],
  news: [],
  views: [],
  home: null,
  troubles: [],
  faults: null,
  connection: 'starting',
};

/** `C1` for a channel, `C1/1700000000.000100` for the thread under that message. */
export const listKey = (channel: string, thread: string | null = null): string =>
  thread ? `${channel}/${thread}` : channel;

/** Whether a message stands in its channel's list, not only in a thread. */
export const standsInChannel = (message: ShownMessage): boolean =>
  message.threadTs === null || message.threadTs === message.ts || message.subtype === 'thread_broadcast';

export const belongsTo = (list: string, message: ShownMessage): boolean =>
  list === listKey(message.channel, message.threadTs ?? message.ts) ||
  (list === listKey(message.channel) && standsInChannel(message));

/** A list with the ephemeral messages that stand in it, or undefined before it was fetched. */
export function shownMessages(state: ScreenState, list: string): ShownMessage[] | undefined {
  const kept = state.lists[list];
  const whispered = state.whispers.filter((message) => belongsTo(list, message));
  return kept && whispered.length > 0 ? [...kept, ...whispered].sort(byTime) : kept;
}

export const byTime = (a: ShownMessage, b: ShownMessage): number => Number(a.ts) - Number(b.ts);
