import { personSeed } from './seed/people.ts';
import { archiveChannel, deleteChannel, unarchiveChannel } from './state/channels.ts';
import { removeMember } from './state/members.ts';
import { deleteMessage } from './state/messages.ts';
import { unpin } from './state/pins.ts';
import { channelOf, convertChannel, shareChannel, unshareChannel } from './state/sharing.ts';
import { existingMessage, knownPerson } from './state/visibility.ts';
import type { Workspace } from './state/workspace.ts';

/** Channels and people by their ids. What cannot be throws Slack's own error, and changes nothing. */
export interface Administrator {
  /** A full member more, in #general from the start. Returns their id. */
  hire(handle: string): string;
  /** Their account ends, and with it their place in every channel; no event tells an app of that. */
  deactivate(person: string): void;
  /** A private channel is open to every member from now on, with all that was said in it. */
  convertToPublic(channel: string): void;
  convertToPrivate(channel: string): void;
  /** Slack Connect: another organisation is in the channel, with those of its people who are named. */
  shareWith(channel: string, organisation: string, people?: readonly string[]): void;
  /** The organisation and its people are out again. */
  unshare(channel: string, organisation: string): void;
  /** Throws apps out, as Slack does. */
  archive(channel: string): void;
  unarchive(channel: string): void;
  /** For good, with all that was said in it. */
  delete(channel: string): void;
  remove(channel: string, person: string): void;
  /** Anybody's, as administrators may. */
  deleteMessage(channel: string, ts: string): void;
  unpin(channel: string, ts: string): void;
}

export function administrator(workspace: Workspace): Administrator {
  const [who] = [...workspace.tables.people.all()].filter(({ admin }) => admin).map(({ id }) => id);
  const by = knownPerson(workspace, who ?? '').id;
  return {
    hire: (handle) => hire(workspace, handle),
    deactivate: (person) => deactivate(workspace, person),
    convertToPublic: (channel) => convertChannel(workspace, channel, 'public', by),
    convertToPrivate: (channel) => convertChannel(workspace, channel, 'private', by),
    shareWith: (channel, organisation, people = []) => shareChannel(workspace, channel, { organisation, people, by }),
    unshare: (channel, organisation) => unshareChannel(workspace, channel, organisation, by),
    archive: (channel) => void archiveChannel(workspace, channelOf(workspace, channel), by),
    unarchive: (channel) => void unarchiveChannel(workspace, channelOf(workspace, channel), by),
    delete: (channel) => deleteChannel(workspace, channelOf(workspace, channel), by),
    remove: (channel, person) => void removeMember(workspace, channelOf(workspace, channel), person),
    deleteMessage: (channel, ts) => deleteMessage(workspace, existingMessage(workspace, channel, ts)),
    unpin: (channel, ts) => unpin(workspace, existingMessage(workspace, channel, ts), by),
  };
}

function hire({ tables, identity, clock, occurrences }: Workspace, handle: string): string {
  const id = `U${handle.toUpperCase().replace(/[^A-Z0-9]/g, '')}`;
  const seed = { id, name: handle, realName: handle, title: '', email: `${handle}@example.com` };
  const person = tables.people.put(personSeed(seed, identity.team, clock.seconds()));
  for (const channel of tables.channels.all())
    if (channel.general) tables.channels.put({ ...channel, members: [...channel.members, id] });
  occurrences.announce({ type: 'person-changed', person, what: 'hired' });
  return id;
}

function deactivate(workspace: Workspace, id: string): void {
  const { tables, occurrences } = workspace;
  const person = tables.people.put({ ...knownPerson(workspace, id), deactivated: true });
  for (const channel of tables.channels.all())
    if (channel.kind !== 'dm' && channel.members.includes(id))
      tables.channels.put({ ...channel, members: channel.members.filter((member) => member !== id) });
  occurrences.announce({ type: 'person-changed', person, what: 'deactivated' });
}
