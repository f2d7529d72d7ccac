import { useEffect } from 'preact/hooks';
import type { WorkspaceState } from '../../protocol.ts';
import { channelTitle } from './names.ts';
import type { Place } from './place.ts';

/** '(2) #general | Acme': what is meant for the person stands in front, for tabs in the background. */
export function useTabTitle(workspace: WorkspaceState | null, place: Place): void {
  const title = workspace ? titleOf(workspace, place) : 'Local workspace';
  useEffect(() => {
    document.title = title;
  }, [title]);
}

function titleOf(workspace: WorkspaceState, place: Place): string {
  const meant = workspace.channels.reduce((sum, { mentioned, unread }) => sum + (mentioned ? unread : 0), 0);
  const channel = workspace.channels.find(({ id }) => id === place.channel);
  const here = place.home ? workspace.app.name : channel && channelTitle(workspace, channel);
  return `${meant ? `(${meant}) ` : ''}${here ? `${here} | ` : ''}${workspace.team.name}`;
}
