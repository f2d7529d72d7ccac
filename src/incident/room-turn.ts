import type { Enqueued } from './effect.ts';
import type { PersonId } from './incident.ts';
import { laneOf } from './lane.ts';

/** Slack limits how many rooms are made in a minute, so they are made one after the other. */
export const roomTurn = 'room';

/** Shorter waits are over before anybody has read of them. */
const worthTellingMs = 10_000;
/** A room that comes this much later than was said would be waited for in vain. */
const worthCorrectingMs = 60_000;

interface WaitingRoom {
  readonly key: string;
  readonly incidentId: string;
  readonly teamId: string;
  readonly declaredBy: PersonId;
  readonly rank: number;
  /** When it was said to open. */
  readonly promised: Date | null;
}

/** Whoever declared is told when to expect the room, once, and again only when that was too early. */
export function reactToWait(
  room: WaitingRoom,
  { at, opensAt }: { readonly at: Date; readonly opensAt: Date },
): Enqueued | null {
  const { key, incidentId, teamId, declaredBy: person, rank, promised } = room;
  const from = promised ? promised.getTime() + worthCorrectingMs : at.getTime() + worthTellingMs;
  if (opensAt.getTime() < from) return null;
  const effect = { type: 'tell-wait', person, opensAt: opensAt.toISOString() } as const;
  const lane = laneOf(effect, incidentId, teamId);
  return { effect, lane, key: `${key}/wait/${opensAt.getTime()}`, essential: false, rank, turn: null };
}
