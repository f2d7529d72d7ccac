import type { WorkspaceState } from '../../protocol.ts';
import type { Place } from '../state/place.ts';

export interface Destination {
  key: string;
  name: string;
  detail: string;
  icon: 'hash' | 'lock' | 'archive';
  /** Whose face stands for it. */
  avatar?: string;
  place: Partial<Place>;
  /** Whose direct messages it is. */
  person?: string;
}

const MOST = 9;

/** Where a person can go, best match first: what is unread, then channels, then people. */
export function destinations(workspace: WorkspaceState, sought: string): Destination[] {
  const wanted = sought.trim().toLowerCase().replace(/^[#@]/, '');
  const all = [...channels(workspace), app(workspace), ...people(workspace)];
  return all
    .filter((one) => `${one.name} ${one.detail}`.toLowerCase().includes(wanted))
    .sort((a, b) => startsLate(a, wanted) - startsLate(b, wanted))
    .slice(0, MOST);
}

const startsLate = (one: Destination, wanted: string): number => (one.name.toLowerCase().startsWith(wanted) ? 0 : 1);

const channels = ({ channels: known }: WorkspaceState): Destination[] =>
  known
    .filter((channel) => channel.kind !== 'dm')
    .sort((a, b) => Number(a.archived) - Number(b.archived) || b.unread - a.unread || a.name.localeCompare(b.name))
    .map((channel) => ({
      key: channel.id,
      name: channel.name,
      detail: channel.archived ? 'Archived' : '',
      icon: channel.archived ? 'archive' : channel.kind === 'private' ? 'lock' : 'hash',
      place: { channel: channel.id },
    }));

const app = ({ app: { botUserId, name } }: WorkspaceState): Destination => ({
  key: botUserId,
  name,
  detail: 'Home',
  icon: 'hash',
  avatar: botUserId,
  place: { home: true },
});

const people = (workspace: WorkspaceState): Destination[] =>
  workspace.people
    .filter((person) => person.kind !== 'bot' && !person.deactivated)
    .map((person) => ({
      key: person.id,
      name: person.realName,
      detail: `@${person.name}`,
      icon: 'hash',
      avatar: person.id,
      place: {},
      person: person.id,
    }));
