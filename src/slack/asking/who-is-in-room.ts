import type { Incident, PersonId } from '../../incident/incident.ts';
import type { Standing } from '../../incident/presence.ts';
import type { Edge } from '../edge.ts';
import { insist } from '../insist.ts';
import { membersOf } from '../members.ts';
import { standingOf } from '../people.ts';
import { isFault } from '../slack-fault.ts';

export interface Present {
  readonly person: PersonId;
  readonly standing: Standing;
}

const worthWaitingMs = 5_000;

/** Everybody in the room's channel at this moment but Muster; null where there is none that Slack shows. */
export async function whoIsInRoom(
  { reading, people, team }: Pick<Edge, 'reading' | 'people' | 'team'>,
  { roomId }: Pick<Incident, 'roomId'>,
): Promise<readonly Present[] | null> {
  if (roomId === null) return null;
  const members = await insist(() => membersUnlessGone(reading, roomId), worthWaitingMs);
  if (!members) return null;
  const others = [...members].filter((person) => person !== team.botUserId);
  return Promise.all(
    others.map(async (person) => ({
      person,
      standing: standingOf(await insist(() => people.person(person), worthWaitingMs)),
    })),
  );
}

/** Archiving threw Muster out. */
async function membersUnlessGone(web: Edge['reading'], channel: string): Promise<ReadonlySet<string> | null> {
  try {
    return await membersOf(web, channel);
  } catch (error) {
    if (isFault(error, 'channel_not_found', 'not_in_channel', 'is_archived')) return null;
    throw error;
  }
}
