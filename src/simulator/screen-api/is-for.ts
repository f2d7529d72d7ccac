import { messageVisibleTo } from '../state/messages.ts';
import { maySee } from '../state/visibility.ts';
import type { Workspace } from '../state/workspace.ts';
import type { Notice } from './happenings.ts';

/** Whether a person is among those who are shown something. */
export function isFor(workspace: Workspace, to: Notice['to'], person: string): boolean {
  if (to === 'everyone') return true;
  if ('person' in to) return to.person === person;
  if ('readersOf' in to) return messageVisibleTo(workspace, person, to.readersOf);
  const channel = workspace.tables.channels.get(to.seersOf);
  return channel !== undefined && maySee(workspace, person, channel);
}
