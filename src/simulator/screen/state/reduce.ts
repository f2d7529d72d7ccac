import type { ShownMessage, ShownView } from '../../protocol.ts';
import { type Change, type ScreenState, standsInChannel, threadKey } from './screen-state.ts';

let troubleCount = 0;

/** The screen after something happened in the workspace or was fetched from it. */
export function reduce(state: ScreenState, change: Change): ScreenState {
  switch (change.type) {
    case 'loaded':
      return { ...state, workspace: change.workspace };
    case 'messages-loaded':
      return {
        ...state,
        messages: { ...state.messages, [change.channel]: afresh(state.messages[change.channel], change.messages) },
      };
    case 'thread-loaded': {
      const key = threadKey(change.channel, change.ts);
      return { ...state, threads: { ...state.threads, [key]: afresh(state.threads[key], change.messages) } };
    }
    case 'message':
    case 'message-changed':
      return withMessage(state, change.message);
    case 'message-deleted':
      return withoutMessage(state, change.channel, change.ts);
    case 'channels':
      return inWorkspace(state, { channels: change.channels });
    case 'app':
      return inWorkspace(state, { app: change.app });
    case 'view-opened':
    case 'view-updated':
      return { ...state, views: withView(state.views, change.view) };
    case 'view-closed':
      return { ...state, views: state.views.filter((view) => view.id !== change.view) };
    case 'home':
      return { ...state, home: change.view };
    case 'trouble':
      troubleCount += 1;
      return { ...state, troubles: [...state.troubles, { id: troubleCount, text: change.text }].slice(-4) };
    case 'trouble-dismissed':
      return { ...state, troubles: state.troubles.filter((trouble) => trouble.id !== change.id) };
    case 'online':
      return { ...state, online: change.online };
  }
}

function inWorkspace(state: ScreenState, part: Partial<NonNullable<ScreenState['workspace']>>): ScreenState {
  return state.workspace ? { ...state, workspace: { ...state.workspace, ...part } } : state;
}

function withView(views: ShownView[], view: ShownView): ShownView[] {
  const at = views.findIndex(({ id }) => id === view.id);
  return at === -1 ? [...views, view] : views.with(at, view);
}

function withMessage(state: ScreenState, message: ShownMessage): ScreenState {
  const listed = state.messages[message.channel];
  const key = threadKey(message.channel, message.threadTs ?? message.ts);
  const thread = state.threads[key];
  return {
    ...state,
    messages:
      listed && standsInChannel(message)
        ? { ...state.messages, [message.channel]: placed(listed, message) }
        : state.messages,
    threads: thread ? { ...state.threads, [key]: placed(thread, message) } : state.threads,
  };
}

function withoutMessage(state: ScreenState, channel: string, ts: string): ScreenState {
  const without = (lists: Record<string, ShownMessage[]>) =>
    Object.fromEntries(
      Object.entries(lists).map(([key, list]) => [
        key,
        list.filter((message) => message.channel !== channel || message.ts !== ts),
      ]),
    );
  return { ...state, messages: without(state.messages), threads: without(state.threads) };
}

/** In place if it is known, else by time. */
function placed(list: ShownMessage[], message: ShownMessage): ShownMessage[] {
  const known = list.findIndex(({ ts }) => ts === message.ts);
  if (known !== -1) return list.with(known, message);
  return [...list, message].sort(byTime);
}

/** What was fetched, and the ephemeral messages this tab has seen, which the workspace does not keep. */
function afresh(before: ShownMessage[] = [], fetched: ShownMessage[]): ShownMessage[] {
  const there = new Set(fetched.map(({ ts }) => ts));
  const kept = before.filter(({ ephemeral, ts }) => ephemeral && !there.has(ts));
  return [...fetched, ...kept].sort(byTime);
}

const byTime = (a: ShownMessage, b: ShownMessage): number => Number(a.ts) - Number(b.ts);
