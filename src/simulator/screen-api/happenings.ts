import type { Happening, Lateness } from '../protocol.ts';
import type { Occurrence } from '../state/occurrences.ts';
import type { MessageRecord } from '../state/records.ts';
import type { Workspace } from '../state/workspace.ts';
import { shownApp, shownMessage, shownPerson, shownView } from './shown.ts';

/** What screens show of something that happened, and whose screens. */
export interface Notice {
  readonly to:
    | { readonly readersOf: MessageRecord }
    | { readonly seersOf: string }
    | { readonly person: string }
    | 'everyone';
  readonly happening: Happening;
}

export function noticeOf(workspace: Workspace, connected: boolean, occurrence: Occurrence): Notice | null {
  switch (occurrence.type) {
    case 'message-posted': {
      const { message } = occurrence;
      return { to: { readersOf: message }, happening: { type: 'message', message: shownMessage(workspace, message) } };
    }
    case 'message-changed': {
      const message = shownMessage(workspace, occurrence.message);
      return { to: { readersOf: occurrence.message }, happening: { type: 'message-changed', message } };
    }
    case 'message-deleted': {
      const { channel, ts } = occurrence.message;
      return { to: { readersOf: occurrence.message }, happening: { type: 'message-deleted', channel, ts } };
    }
    case 'ephemeral-posted':
    case 'ephemeral-changed': {
      const type = occurrence.type === 'ephemeral-posted' ? 'message' : 'message-changed';
      const message = shownMessage(workspace, occurrence.message, true);
      return { to: { person: occurrence.person }, happening: { type, message } };
    }
    case 'ephemeral-deleted': {
      const { channel, ts } = occurrence.message;
      return { to: { person: occurrence.person }, happening: { type: 'message-deleted', channel, ts } };
    }
    case 'view-opened':
    case 'view-updated': {
      const { type, view } = occurrence;
      return { to: { person: view.person }, happening: { type, view: shownView(view) } };
    }
    case 'view-closed': {
      const { person, id } = occurrence.view;
      return { to: { person }, happening: { type: 'view-closed', view: id } };
    }
    case 'home-published':
      return home(workspace, occurrence.view.person);
    case 'home-opened':
      return occurrence.tab === 'home' ? home(workspace, occurrence.person) : null;
    case 'lateness':
      return { to: concerned(occurrence.lateness), happening: { type: 'lateness', lateness: occurrence.lateness } };
    case 'faults-changed':
      return { to: 'everyone', happening: { type: 'faults', faults: workspace.faults.settings() } };
    case 'person-changed':
      return { to: 'everyone', happening: { type: 'person', person: shownPerson(workspace, occurrence.person) } };
    case 'app-changed':
      return { to: 'everyone', happening: { type: 'app', app: shownApp(workspace, connected) } };
    default:
      return null;
  }
}

/** Whoever did it; an event is for everybody who sees where it happened. */
export function concerned({ what, place, person }: Lateness): Notice['to'] {
  if (what === 'event' && place) return { seersOf: place.channel };
  return person === null ? 'everyone' : { person };
}

function home({ tables }: Workspace, person: string): Notice | null {
  const view = tables.homes.get(person);
  return view ? { to: { person }, happening: { type: 'home', view: shownView(view) } } : null;
}

const CHANGE_SIDEBARS: ReadonlySet<Occurrence['type']> = new Set([
  'message-posted',
  'message-deleted',
  'channel-created',
  'channel-changed',
  'channel-deleted',
  'member-joined',
  'member-left',
  'pin-added',
  'pin-removed',
  'bookmarks-changed',
  'read',
] as const);

export const changesSidebars = ({ type }: Occurrence): boolean => CHANGE_SIDEBARS.has(type);
