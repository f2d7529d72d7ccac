import type { Coordination } from '../coordination/coordination.ts';
import { standsForRoom } from '../incident/authority.ts';
import type { Actor, Incident } from '../incident/incident.ts';
import { membershipCounts } from '../incident/room-trouble.ts';
import { insist } from './insist.ts';
import { createMemberships, everyRoom, type Scope } from './memberships.ts';
import type { People, Person } from './people.ts';
import type { DeliveryClient } from './web.ts';

/**
 * Who may know. Asks Slack at that moment; a yes is remembered for a minute at most. A room that was archived or lost keeps
 * its last members, and so does one that was exposed, whoever came into it since. Throws TryAgain when Slack does not answer, even after a second: then nobody is told anything.
 */
export interface Access {
  /** The person as an actor on an incident, or on none yet. */
  actor(personId: string, incident: Incident | null): Promise<Actor>;
  /** How much of an incident a person may know at this moment; who was removed from it knows nothing. */
  sight(personId: string, incident: Sighted): Promise<Sight>;
  /** Whether they may read what its room may: of a private one its members, of a public one every full member of the workspace. */
  maySee(personId: string, incident: Sighted): Promise<boolean>;
  /** Those of which they may know something. */
  known(personId: string, incidents: readonly Incident[]): Promise<readonly Known[]>;
  /** For what is delivered: asks without a second try, and anew before it says no. */
  isInRoom(personId: string, incident: Incident): Promise<boolean>;
  /** The same for one request: what is asked since it came in counts for all of it, and a no for some seconds more. */
  forRequest(): Access;
}

/** All that its room may read, what the briefed are told, or not that it exists. */
export type Sight = 'whole' | 'briefed' | 'nothing';

export interface Known {
  readonly incident: Incident;
  readonly sight: Exclude<Sight, 'nothing'>;
}

/** What it takes to say who sees an incident. */
export type Sighted = Pick<
  Incident,
  'id' | 'roomId' | 'roomTrouble' | 'visibility' | 'declaredBy' | 'roles' | 'phase' | 'briefed' | 'barred' | 'removed'
>;

interface Means {
  /** The delivery client: what it throws says whether to try again. */
  readonly web: DeliveryClient;
  readonly people: People;
  readonly coordination: Pick<Coordination, 'archivedRoomsOf'>;
  readonly now: () => Date;
}

/** Somebody waits for the answer, perhaps for a form that Slack opens within three seconds only. */
const worthWaitingMs = 1_200;

export function createAccess({ web, people, coordination, now }: Means): Access {
  const memberships = createMemberships({ web, now });

  async function archivedRooms(personId: string, incidents: readonly Sighted[]): Promise<ReadonlySet<string>> {
    const left = incidents.flatMap(({ id, phase, roomTrouble }) => (phase === 'closed' || roomTrouble ? [id] : []));
    return left.length > 0 ? coordination.archivedRoomsOf(personId, left) : new Set<string>();
  }

  async function isInRoom(personId: string, incident: Sighted, scope?: Scope): Promise<boolean> {
    const { id, roomId } = incident;
    if (roomId === null || incident.barred.includes(personId)) return false;
    const [channels, archived] = await Promise.all([
      memberships.of(personId, [roomId], scope),
      archivedRooms(personId, [incident]),
    ]);
    return (membershipCounts(incident.roomTrouble) && channels.has(roomId)) || archived.has(id);
  }

  /** Both questions are asked at once, whatever the answer to the other: neither takes longer for what is hidden. */
  async function sights(
    personId: string,
    incidents: readonly Sighted[],
    wanted: readonly string[],
    scope?: Scope,
  ): Promise<readonly Sight[]> {
    const rooms = meanwhile(insist(() => memberships.of(personId, wanted, scope), worthWaitingMs));
    const [person, archived] = await Promise.all([personOf(personId), archivedRooms(personId, incidents)]);
    if (!isFullMember(person)) return incidents.map(() => 'nothing');
    const channels = await rooms;
    return incidents.map((incident) => {
      if (incident.removed || incident.barred.includes(personId)) return 'nothing';
      const counts = membershipCounts(incident.roomTrouble) && incident.roomId !== null;
      const inRoom = archived.has(incident.id) || (counts && channels.has(incident.roomId));
      if (inRoom || incident.visibility === 'public' || standsForRoom(incident, personId)) return 'whole';
      return incident.briefed.includes(personId) ? 'briefed' : 'nothing';
    });
  }

  async function sight(personId: string, incident: Sighted, scope?: Scope): Promise<Sight> {
    const open = incident.visibility === 'public' || standsForRoom(incident, personId);
    const [found = 'nothing'] = await sights(personId, [incident], open ? [] : [roomOf(incident)], scope);
    return found;
  }

  function personOf(personId: string): Promise<Person | null> {
    return insist(() => people.person(personId), worthWaitingMs);
  }

  const within = (scope?: Scope): Access => ({
    isInRoom: (personId, incident) => isInRoom(personId, incident, scope),
    sight: (personId, incident) => sight(personId, incident, scope),
    maySee: async (personId, incident) => (await sight(personId, incident, scope)) === 'whole',
    async known(personId, incidents) {
      const all = await sights(personId, incidents, [everyRoom], scope);
      return incidents.flatMap((incident, index) => {
        const sight = all[index] ?? 'nothing';
        return sight === 'nothing' ? [] : [{ incident, sight }];
      });
    },
    async actor(personId, incident) {
      const inRoom = meanwhile(
        incident ? insist(() => isInRoom(personId, incident, scope), worthWaitingMs) : foresee(personId),
      );
      const guest = !isFullMember(await personOf(personId));
      return { kind: 'person', id: personId, inRoom: !guest && (await inRoom), guest };
    },
    forRequest: () => within(memberships.scope()),
  });

  /** What comes next is mostly about an incident: its question goes out beside this one. */
  function foresee(personId: string): Promise<boolean> {
    memberships.of(personId, []).catch(() => {});
    return Promise.resolve(false);
  }

  return within();
}

/** Its answer may go unheard, so that a failure of it is one only where it is awaited. */
function meanwhile<T>(answer: Promise<T>): Promise<T> {
  answer.catch(() => {});
  return answer;
}

/** A room that is not open, or of an incident that does not exist, is asked for like any other. */
function roomOf({ id, roomId }: Sighted): string {
  return roomId ?? `room of ${id}`;
}

/** Bots and deactivated people may do no more than guests. */
function isFullMember(person: Person | null): boolean {
  return person !== null && !person.guest && !person.bot && !person.deactivated;
}
