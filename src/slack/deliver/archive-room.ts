import { isExposure } from '../../incident/room-trouble.ts';
import { membersOf } from '../members.ts';
import { reportRoom } from '../report-room.ts';
import { isFault } from '../slack-fault.ts';
import { type Errand, roomOf, step } from './errand.ts';

/** Last of all: archiving throws Muster and everybody else out of the room, so who was in it is kept. */
export async function archiveRoom(errand: Errand): Promise<void> {
  const channel = roomOf(errand);
  const { incident, rooms, coordination, web } = errand;
  if (incident.phase !== 'closed') return;
  const { roomTrouble } = incident;
  const trouble = await step(errand, 'trouble', async () => {
    if (roomTrouble) return roomTrouble;
    const found = await rooms.inspect(channel, incident.visibility);
    if (found) await reportRoom(errand, incident, found);
    return found;
  });
  if (trouble && !isExposure(trouble)) return;
  const members = trouble ? [] : await step(errand, 'members', async () => [...(await membersOf(web, channel))]);
  await step(errand, 'archived', () => archive(errand, channel));
  await coordination.keepRoomMembers(incident.id, members);
}

/** True, also when it was archived before, or Muster is out of it. */
export async function archive({ web }: Pick<Errand, 'web'>, channel: string): Promise<true> {
  try {
    await web.conversations.archive({ channel });
  } catch (error) {
    if (!isFault(error, 'already_archived', 'is_archived', 'not_in_channel', 'channel_not_found')) throw error;
  }
  return true;
}
