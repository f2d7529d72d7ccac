import type { Channel, Person, ShownMessage, WorkspaceState } from '../../protocol.ts';

export const personCalled = (workspace: WorkspaceState, id: string | null): Person | undefined =>
  workspace.people.find((person) => person.id === id);

/** What a channel is called in headings and lists: '#general', or the other person's name. */
export function channelTitle(workspace: WorkspaceState, channel: Channel): string {
  if (channel.kind !== 'dm') return `#${channel.name}`;
  if (isAppDm(workspace, channel)) return workspace.app.name;
  return personCalled(workspace, channel.with)?.realName ?? channel.name;
}

export const isAppDm = (workspace: WorkspaceState, channel: Channel): boolean =>
  channel.kind === 'dm' && channel.with === workspace.app.botUserId;

/** Who a message is from, as its heading says. */
export function authorName(workspace: WorkspaceState, message: ShownMessage): string {
  const person = personCalled(workspace, message.user);
  if (isFromApp(workspace, message)) return workspace.app.name;
  return person?.realName ?? message.user ?? 'Unknown sender';
}

export const authorOf = (workspace: WorkspaceState, message: ShownMessage): Person | undefined =>
  personCalled(workspace, isFromApp(workspace, message) ? workspace.app.botUserId : message.user);

export const isFromApp = (workspace: WorkspaceState, message: ShownMessage): boolean =>
  message.user === workspace.app.botUserId || (message.botId !== null && message.botId === workspace.app.botId);

/** 'Ana Petrov', 'Ana and Ben', 'Ana, Ben and 3 others'. */
export function namesInWords(names: string[]): string {
  const shown = names.length > 3 ? [...names.slice(0, 2), `${names.length - 2} others`] : names;
  return new Intl.ListFormat('en').format(shown);
}

/** The mark beside people who are not ordinary members, or null. */
export const kindMark = (person: Person): string | null =>
  person.kind === 'guest' ? 'Guest' : person.kind === 'outsider' ? 'External' : null;
