import type { Person, ShownMessage, ShownView } from '../../protocol.ts';
import { withLateness } from '../lateness/late-words.ts';
import { belongsTo, byTime, type Change, type MessageHappening, type ScreenState } from './screen-state.ts';

const NEWS_KEPT = 20;

let troubleCount = 0;

/** The screen after something happened in the workspace or was fetched from it. */
export function reduce(state: ScreenState, change: Change): ScreenState {
  switch (change.type) {
    case 'loaded':
      return { ...state, workspace: change.workspace };
    case 'list-asked':
      return { ...state, awaited: { ...state.awaited, [change.list]: [] } };
    case 'list-loaded':
      return withList(state, change.list, change.messages);
    case 'message':
      return { ...withMessage(state, change), news: [...state.news, change.message].slice(-NEWS_KEPT) };
    case 'message-changed':
    case 'message-deleted':
      return withMessage(state, change);
    case 'channels':
      return inWorkspace(state, { channels: change.channels });
    case 'app':
      return inWorkspace(state, { app: change.app });
    case 'person':
      return inWorkspace(state, { people: withPerson(state.workspace?.people ?? [], change.person) });
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
    case 'connection':
      return { ...state, connection: change.connection };
    case 'lateness':
      return inWorkspace(state, { lateness: withLateness(state.workspace?.lateness ?? [], change.lateness) });
    case 'faults':
      return { ...state, faults: change.faults };
    case 'wire':
      return state;
  }
}

function inWorkspace(state: ScreenState, part: Partial<NonNullable<ScreenState['workspace']>>): ScreenState {
  return state.workspace ? { ...state, workspace: { ...state.workspace, ...part } } : state;
}

function withPerson(people: Person[], person: Person): Person[] {
  const at = people.findIndex(({ id }) => id === person.id);
  return at === -1 ? [...people, person] : people.with(at, person);
}

function withView(views: ShownView[], view: ShownView): ShownView[] {
  const at = views.findIndex(({ id }) => id === view.id);
  return at === -1 ? [...views, view] : views.with(at, view);
}

/** What was fetched may be older than what has happened since it was asked for. */
function withList(state: ScreenState, list: string, fetched: ShownMessage[]): ScreenState {
  const { [list]: missed = [], ...awaited } = state.awaited;
  const messages = missed.reduce((known, happening) => listAfter(known, list, happening), fetched);
  return { ...state, awaited, lists: { ...state.lists, [list]: messages } };
}

function withMessage(state: ScreenState, happening: MessageHappening): ScreenState {
  if (happening.type !== 'message-deleted' && happening.message.ephemeral)
    return { ...state, whispers: placed(state.whispers, happening.message) };
  return {
    ...state,
    lists: mapped(state.lists, (messages, list) => listAfter(messages, list, happening)),
    awaited: mapped(state.awaited, (missed) => [...missed, happening]),
    whispers: happening.type === 'message-deleted' ? without(state.whispers, happening) : state.whispers,
  };
}

function listAfter(messages: ShownMessage[], list: string, happening: MessageHappening): ShownMessage[] {
  if (happening.type === 'message-deleted') return without(messages, happening);
  return belongsTo(list, happening.message) ? placed(messages, happening.message) : messages;
}

const without = (messages: ShownMessage[], gone: { channel: string; ts: string }): ShownMessage[] =>
  messages.filter((message) => message.channel !== gone.channel || message.ts !== gone.ts);

/** In place if it is known, else by time. */
function placed(messages: ShownMessage[], message: ShownMessage): ShownMessage[] {
  const known = messages.findIndex(({ ts, channel }) => ts === message.ts && channel === message.channel);
  return known === -1 ? [...messages, message].sort(byTime) : messages.with(known, message);
}

const mapped = <T>(record: Record<string, T>, change: (value: T, key: string) => T): Record<string, T> =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value, key)]));
