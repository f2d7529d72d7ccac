import type { WorkspaceState } from '../../protocol.ts';
import { EMOJI_NAMES, emojiFor } from '../text/emoji.ts';

export interface CompletionOption {
  /** What replaces the word before the caret. */
  insert: string;
  label: string;
  detail: string;
  person?: string;
}

export interface Completion {
  /** Where the word begins that is being completed. */
  start: number;
  options: CompletionOption[];
}

const MOST = 8;

/** What could stand where the caret is: a command at the very beginning, a person, a group, a channel or an emoji. */
export function completionAt(before: string, workspace: WorkspaceState, inThread: boolean): Completion | null {
  const word = /(?:^|[\s(])([@#:]?[^\s(]*)$/.exec(before)?.[1] ?? '';
  const start = before.length - word.length;
  const all = optionsFor(word, start, workspace, inThread);
  if (all.some((option) => option.insert === word)) return null;
  const options = all.slice(0, MOST);
  return options.length > 0 ? { start, options } : null;
}

function optionsFor(word: string, start: number, workspace: WorkspaceState, inThread: boolean): CompletionOption[] {
  const sought = word.slice(1).toLowerCase();
  if (word.startsWith('/') && start === 0 && !inThread) return commands(sought, workspace);
  if (word.startsWith('@')) return [...people(sought, workspace), ...groups(sought, workspace), ...broadcasts(sought)];
  if (word.startsWith('#')) return channels(sought, workspace);
  if (word.startsWith(':') && sought.length > 1) return emoji(sought);
  return [];
}

const commands = (sought: string, { app }: WorkspaceState): CompletionOption[] =>
  app.commands
    .filter(({ command }) => command.slice(1).startsWith(sought))
    .map(({ command, description, usageHint }) => ({
      insert: command,
      label: `${command} ${usageHint}`.trim(),
      detail: description,
    }));

const people = (sought: string, workspace: WorkspaceState): CompletionOption[] =>
  workspace.people
    .filter((person) => !person.deactivated && begins(sought, person.name, person.realName))
    .map((person) => ({ insert: `@${person.name}`, label: person.realName, detail: person.title, person: person.id }));

const groups = (sought: string, workspace: WorkspaceState): CompletionOption[] =>
  workspace.groups
    .filter((group) => begins(sought, group.handle, group.name))
    .map((group) => ({ insert: `@${group.handle}`, label: `@${group.handle}`, detail: group.name }));

const broadcasts = (sought: string): CompletionOption[] =>
  [
    { insert: '@here', label: '@here', detail: 'Notify those who are here' },
    { insert: '@channel', label: '@channel', detail: 'Notify everyone in this channel' },
  ].filter((option) => option.insert.slice(1).startsWith(sought));

const channels = (sought: string, workspace: WorkspaceState): CompletionOption[] =>
  workspace.channels
    .filter((channel) => channel.kind !== 'dm' && !channel.archived && channel.name.includes(sought))
    .sort((a, b) => a.name.indexOf(sought) - b.name.indexOf(sought) || a.name.localeCompare(b.name))
    .map((channel) => ({ insert: `#${channel.name}`, label: `#${channel.name}`, detail: channel.topic }));

const emoji = (sought: string): CompletionOption[] =>
  EMOJI_NAMES.filter((name) => name.startsWith(sought)).map((name) => ({
    insert: `:${name}:`,
    label: `${emojiFor(name)} :${name}:`,
    detail: '',
  }));

/** A handle is found by its beginning, a name by the beginning of any of its words. */
const begins = (sought: string, handle: string, name: string): boolean =>
  handle.toLowerCase().startsWith(sought) ||
  name
    .toLowerCase()
    .split(/\s+/)
    .some((word) => word.startsWith(sought));
