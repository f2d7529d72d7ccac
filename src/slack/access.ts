import { standsForRoom } from '../incident/authority.ts';
import type { Actor, Incident } from '../incident/incident.ts';
import type { People, Person } from './people.ts';
import type { DeliveryClient } from './web.ts';

/** Who may know. Asks Slack at that moment (a yes is remembered for a minute at most); no answer means no. */
export interface Access {
  /** The person as an actor on an incident, or on none yet. */
  actor(personId: string, incident: Incident | null): Promise<Actor>;
  /** The room's members see a private incident; a public one is seen by every full member of the workspace. */
  maySee(personId: string, incident: Incident): Promise<boolean>;
  visible(personId: string, incidents: readonly Incident[]): Promise<readonly Incident[]>;
  /** Throws unless Slack says so now. */
  isInRoom(personId: string, incident: Incident): Promise<boolean>;
}

const yesLastsMs = 60_000;

/** `web` is the delivery client: what `isInRoom` throws says whether to try again. */
export function createAccess({ web, people, now }: { web: DeliveryClient; people: People; now: () => Date }): Access {
  const rooms = new Map<string, { readonly channels: ReadonlySet<string>; readonly at: number }>();

  /** The person's channels; asked for anew unless a fresh answer has all that are wanted. */
  async function channelsOf(personId: string, wanted: readonly string[]): Promise<ReadonlySet<string>> {
    const known = rooms.get(personId);
    const age = known ? now().getTime() - known.at : Number.POSITIVE_INFINITY;
    if (known && age >= 0 && age < yesLastsMs && wanted.every((id) => known.channels.has(id))) return known.channels;
    const at = now().getTime();
    const channels = await channelsSharedWith(web, personId);
    rooms.set(personId, { channels, at });
    return channels;
  }

  async function isInRoom(personId: string, { roomId }: Incident): Promise<boolean> {
    return roomId !== null && (await channelsOf(personId, [roomId])).has(roomId);
  }

  async function visible(personId: string, incidents: readonly Incident[]): Promise<readonly Incident[]> {
    if (!isFullMember(await orNo(people.person(personId)))) return [];
    const wanted = incidents.flatMap(({ roomId, visibility }) => (roomId && visibility === 'private' ? [roomId] : []));
    const channels = wanted.length > 0 ? await orNo(channelsOf(personId, wanted)) : null;
    return incidents.filter(
      (incident) =>
        incident.visibility === 'public' ||
        standsForRoom(incident, personId) ||
        (incident.roomId !== null && channels?.has(incident.roomId)),
    );
  }

  return {
    isInRoom,
    visible,
    maySee: async (personId, incident) => (await visible(personId, [incident])).length > 0,
    async actor(personId, incident) {
      const [person, inRoom] = await Promise.all([
        orNo(people.person(personId)),
        incident ? orNo(isInRoom(personId, incident)) : false,
      ]);
      return { kind: 'person', id: personId, inRoom: inRoom ?? false, guest: !isFullMember(person) };
    },
  };
}

/** Bots and deactivated people may do no more than guests. */
function isFullMember(person: Person | null): boolean {
  return person !== null && !person.guest && !person.bot && !person.deactivated;
}

/** The channels that a person and Muster are both in, archived ones too: Muster is in every room. */
async function channelsSharedWith(web: DeliveryClient, personId: string): Promise<ReadonlySet<string>> {
  const channels = new Set<string>();
  let cursor: string | undefined;
  do {
    const page = await web.users.conversations({
      user: personId,
      types: 'public_channel,private_channel',
      exclude_archived: false,
      limit: 999,
      ...(cursor ? { cursor } : {}),
    });
    for (const { id } of page.channels ?? []) if (id) channels.add(id);
    cursor = page.response_metadata?.next_cursor || undefined;
  } while (cursor);
  return channels;
}

async function orNo<T>(answer: Promise<T>): Promise<T | null> {
  try {
    return await answer;
  } catch {
    return null;
  }
}
