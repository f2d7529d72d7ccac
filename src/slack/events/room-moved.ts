import { z } from 'zod';
import type { Incident } from '../../incident/incident.ts';
import { isExposure, type Loss } from '../../incident/room-trouble.ts';
import type { Edge } from '../edge.ts';
import { insist } from '../insist.ts';
import { reportRoom } from '../report-room.ts';
import { type Listener, listener } from './listener.ts';

/** Nobody waits before a screen for it, and Slack says it once. */
const worthWaitingMs = 90_000;

/** What Slack says happened to a channel, and what a room becomes by it: an event may come late, so Slack is asked as well. */
const happenings: Readonly<Record<string, Loss | null>> = {
  channel_archive: 'archived',
  group_archive: 'archived',
  channel_unarchive: null,
  group_unarchive: null,
  channel_deleted: 'deleted',
  group_deleted: 'deleted',
  channel_left: 'removed',
  group_left: 'removed',
  channel_shared: null,
  channel_unshared: null,
};

const happened = z.object({ channel: z.string() });

/** Archived, deleted, shared or brought back: the room of an incident is looked at. */
export const roomHappenings: readonly Listener[] = Object.entries(happenings).map(([name, becomes]) =>
  listener({
    name,
    event: happened,
    async run({ channel }, edge) {
      const incident = await edge.coordination.incidentOfRoom(edge.team.id, channel);
      if (incident) await seeToRoom(edge, incident, becomes);
    },
  }),
);

/** Records how the room is; `becomes` says what Slack cannot show any more of a room that is gone. */
export async function seeToRoom(
  { rooms, coordination }: Pick<Edge, 'rooms' | 'coordination'>,
  incident: Incident,
  becomes: Loss | null = null,
): Promise<void> {
  const { roomId, visibility } = incident;
  if (!roomId) return;
  rooms.forget();
  await coordination.tellOfRooms();
  const found = await insist(() => rooms.inspect(roomId, visibility), worthWaitingMs);
  await reportRoom({ coordination }, incident, found && !isExposure(found) ? (becomes ?? found) : found);
}

const moved = z.object({ user: z.string(), channel: z.string(), event_ts: z.string() });

/** Who is in a room is written down as they come and go, for the day it is lost. Of one that was exposed, whoever comes in is none of its circle. */
function membership(name: string, present: boolean): Listener {
  return listener({
    name,
    event: moved,
    async run({ user, channel, event_ts }, edge) {
      const { coordination, team } = edge;
      const incident = await coordination.incidentOfRoom(team.id, channel);
      if (!incident) return;
      if (user === team.botUserId) return seeToRoom(edge, incident, present ? null : 'removed');
      const { roomTrouble } = incident;
      if (roomTrouble === null || (isExposure(roomTrouble) && !present))
        await coordination.noteMember(incident, { personId: user, present, at: new Date(Number(event_ts) * 1_000) });
    },
  });
}

export const roomMembership: readonly Listener[] = [
  membership('member_joined_channel', true),
  membership('member_left_channel', false),
];
