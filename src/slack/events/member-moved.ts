import { z } from 'zod';
import { Repeat } from '../../coordination/coordination.ts';
import { type Command, muster } from '../../incident/incident.ts';
import { timeOf } from '../../incident/message-time.ts';
import type { Edge } from '../edge.ts';
import { insist } from '../insist.ts';
import { standingOf } from '../people.ts';
import { type Listener, listener } from './listener.ts';

const moved = z.object({
  user: z.string(),
  channel: z.string(),
  /** Absent when they came by themselves. */
  inviter: z.string().optional(),
  event_ts: z.string(),
});

/** Nobody waits for it, and Slack does not say again who came. */
const worthWaitingMs = 90_000;

/** Who comes into a room by hand stands in the timeline; whom Muster invited does already. */
export const memberJoined: Listener = listener({
  name: 'member_joined_channel',
  event: moved,
  async run({ user, channel, inviter = null, event_ts }, edge, eventId) {
    if (inviter === edge.team.botUserId) return;
    await recordMove(edge, { eventId, user, channel }, async () => ({
      type: 'record-join',
      person: user,
      inviter,
      standing: standingOf(await insist(() => edge.people.person(user), worthWaitingMs)),
      happenedAt: timeOf(event_ts),
    }));
  },
});

export const memberLeft: Listener = listener({
  name: 'member_left_channel',
  event: moved,
  async run({ user, channel, event_ts }, edge, eventId) {
    await recordMove(edge, { eventId, user, channel }, async () => ({
      type: 'record-leave',
      person: user,
      happenedAt: timeOf(event_ts),
    }));
  },
});

/** In the room of an incident, and of anybody but Muster itself. */
async function recordMove(
  edge: Edge,
  { eventId, user, channel }: { readonly eventId: string; readonly user: string; readonly channel: string },
  command: () => Promise<Command>,
): Promise<void> {
  const { coordination, team } = edge;
  if (user === team.botUserId) return;
  const incident = await coordination.incidentOfRoom(team.id, channel);
  if (!incident) return;
  try {
    await coordination.coordinate(eventId, incident.id, await command(), muster);
  } catch (error) {
    if (!(error instanceof Repeat)) throw error;
  }
}
