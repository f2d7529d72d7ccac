import { Held } from '../../incident/effect.ts';
import type { RoomTrouble } from '../../incident/room-trouble.ts';
import { reportRoom } from '../report-room.ts';
import { isFault } from '../slack-fault.ts';
import type { Errand } from './errand.ts';

const lookAgainMs = 30_000;

/**
 * Throws Held while the room is lost, or a private one is exposed: then nothing is posted in it. What Slack said of it a
 * minute ago at most counts; while Slack does not say, nothing is posted either.
 */
export async function requireRoom(errand: Errand, channelId: string): Promise<void> {
  const { incident, rooms } = errand;
  if (channelId !== incident.roomId) return;
  if (incident.roomTrouble) throw held(incident.roomTrouble);
  if (incident.visibility === 'public') return;
  const trouble = await rooms.glance(channelId, incident.visibility);
  if (!trouble) return;
  await reportRoom(errand, incident, trouble);
  throw held(trouble);
}

/** A call that met a room which is not there: it is held, and whoever commands is asked what to do. */
export async function heldIfRoomIsLost(errand: Errand, error: unknown): Promise<unknown> {
  const { incident, rooms } = errand;
  if (!incident.roomId || !isFault(error, 'channel_not_found', 'not_in_channel', 'is_archived')) return error;
  const trouble = await rooms.inspect(incident.roomId, incident.visibility);
  if (!trouble) return error;
  await reportRoom(errand, incident, trouble);
  return held(trouble);
}

function held(trouble: RoomTrouble): Held {
  return new Held(lookAgainMs, reasons[trouble]);
}

const reasons: Readonly<Record<RoomTrouble, string>> = {
  archived: 'held: the room is archived',
  deleted: 'held: the room is deleted',
  removed: 'held: Muster was removed from the room',
  unreachable: 'held: the room is gone, or Muster was removed from it',
  public: 'held: the room is public, and the incident is private',
  shared: 'held: the room is shared beyond the workspace, and the incident is private',
  replacing: 'held: another room is being opened',
};
