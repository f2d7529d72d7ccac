import { administrator } from '../administrator.ts';
import { SlackError } from '../slack-error.ts';
import { visibleChannel } from '../state/visibility.ts';
import type { Workspace } from '../state/workspace.ts';
import type { ActOf } from './acts.ts';

/** Done in the administrator's name, to what the person at the screen sees. */
export function administer(workspace: Workspace, person: string, act: ActOf<'administer'>): void {
  const { id, members } = visibleChannel(workspace, person, act.channel);
  const may = administrator(workspace);
  const { deed } = act;
  switch (deed.to) {
    case 'make-public':
      may.convertToPublic(id);
      break;
    case 'make-private':
      may.convertToPrivate(id);
      break;
    case 'archive':
      may.archive(id);
      break;
    case 'unarchive':
      may.unarchive(id);
      break;
    case 'delete':
      may.delete(id);
      break;
    case 'share':
      may.shareWith(id, deed.organisation, peopleOf(workspace, deed.organisation));
      break;
    case 'unshare':
      may.unshare(id, deed.organisation);
      break;
    case 'remove':
      if (!members.includes(deed.person)) throw new SlackError('user_not_found');
      may.remove(id, deed.person);
      break;
  }
}

function peopleOf({ tables }: Workspace, organisation: string): string[] {
  const people = [...tables.people.all()].filter(({ team, deactivated }) => team === organisation && !deactivated);
  if (people.length === 0) throw new SlackError('team_not_found');
  return people.map(({ id }) => id);
}
