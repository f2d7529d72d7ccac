import { isFault } from '../slack-fault.ts';
import { type Errand, roomOf, step } from './errand.ts';
import { membersOf } from './members.ts';

/** Last of all: archiving throws Muster and everybody else out of the room, so who was in it is kept. */
export async function archiveRoom(errand: Errand): Promise<void> {
  const channel = roomOf(errand);
  if (errand.incident.phase !== 'closed') return;
  const members = await step(errand, 'members', async () => [...(await membersOf(errand.web, channel))]);
  await step(errand, 'archived', async () => {
    try {
      await errand.web.conversations.archive({ channel });
    } catch (error) {
      if (!isFault(error, 'already_archived')) throw error;
    }
    return true;
  });
  await errand.coordination.keepRoomMembers(errand.incident.id, members);
}
