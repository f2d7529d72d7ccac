import { isFault } from '../slack-fault.ts';
import { type Errand, roomOf, step } from './errand.ts';

/** Last of all: archiving throws Muster out of the room. */
export async function archiveRoom(errand: Errand): Promise<void> {
  const channel = roomOf(errand);
  if (errand.incident.phase !== 'closed') return;
  await step(errand, 'archived', async () => {
    try {
      await errand.web.conversations.archive({ channel });
    } catch (error) {
      if (!isFault(error, 'already_archived')) throw error;
    }
    return true;
  });
}
