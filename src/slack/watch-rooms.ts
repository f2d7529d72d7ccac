import { setTimeout as sleep } from 'node:timers/promises';
import type { Incident } from '../incident/incident.ts';
import { dissect } from './asking/dissect.ts';
import { skewMs } from './deliver/clock-skew.ts';
import type { Edge } from './edge.ts';
import { membersOf } from './members.ts';
import { reportRoom } from './report-room.ts';
import { isFault } from './slack-fault.ts';

const roundEveryMs = 60_000;
/** Between two rooms, so that those who wait for Slack are not kept waiting by this. */
const pauseMs = 2_000;
const finishWithinMs = 1_000;

type Watching = Pick<Edge, 'coordination' | 'rooms' | 'reading' | 'team' | 'now' | 'log'>;

/**
 * Looks after rooms where no event said what happened: whether each is there and as private as it must be, who is in it,
 * and what in it is still to be mended. Every room every five minutes, whichever replica comes first.
 */
export async function watchRooms(watching: Watching): Promise<{ stop(): Promise<void> }> {
  const { coordination, rooms } = watching;
  const unlisten = await coordination.hearOfRooms(() => rooms.forget());
  const stopped = new AbortController();
  let round: Promise<void> = Promise.resolve();
  const timer = setInterval(() => {
    round = round.then(() => lookAfterRooms(watching, stopped.signal));
  }, roundEveryMs);
  timer.unref();
  return {
    stop() {
      clearInterval(timer);
      stopped.abort();
      const ended = Promise.all([round, unlisten().catch(() => {})]).then(() => {});
      return Promise.race([ended, sleep(finishWithinMs)]);
    },
  };
}

export async function lookAfterRooms(watching: Watching, signal: AbortSignal): Promise<void> {
  const { coordination, team, log } = watching;
  try {
    await coordination.mendMissed(team.id);
    for (const incident of await coordination.takeWatches(team.id)) {
      if (signal.aborted) return;
      await lookAfter(watching, incident);
      await sleep(pauseMs, undefined, { signal, ref: false }).catch(() => {});
    }
  } catch (error) {
    log.warn({ fault: dissect(error) }, 'rooms could not be looked after; trying on');
  }
}

async function lookAfter(watching: Watching, incident: Incident): Promise<void> {
  const { coordination, rooms, reading, team, now, log } = watching;
  const { id, roomId, visibility } = incident;
  if (!roomId) return;
  try {
    const at = new Date(now().getTime() - skewMs);
    const members = await membersOf(reading, roomId).catch(unlessRefused);
    const trouble = await rooms.inspect(roomId, visibility);
    if (trouble || incident.roomTrouble) return await reportRoom(watching, incident, trouble);
    const people = members && [...members].filter((member) => member !== team.botUserId);
    if (people) await coordination.noteMembers(incident, people, at);
  } catch (error) {
    log.warn({ incident: id, fault: dissect(error) }, 'a room could not be looked after; trying on');
  }
}

/** Why it is refused is told by how the room is shown. */
function unlessRefused(error: unknown): null {
  if (isFault(error)) return null;
  throw error;
}
