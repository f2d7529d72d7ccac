import type { DeliveryClient } from './web.ts';

/** Which rooms a person is in, as Slack says. */
export interface Memberships {
  /**
   * The channels that a person and Muster are both in. An answer is asked for anew unless one of the last minute has
   * every room that is wanted, or `scope` lets it stand for a no. Throws TryAgain when Slack does not answer.
   */
  of(personId: string, wanted: readonly string[], scope?: Scope): Promise<ReadonlySet<string>>;
  /** From now on: what is asked for later counts for the whole of one request. */
  scope(): Scope;
}

/** The number of the last question before a request came in. */
export interface Scope {
  readonly since: number;
}

/** Wanted when all of a person's rooms are: no answer of an earlier request knows the newest ones. */
export const everyRoom = '*';

const yesLastsMs = 60_000;
/** Long enough that who asks again and again uses up nobody's turn with Slack. */
const noLastsMs = 3_000;

interface Asked {
  readonly number: number;
  readonly at: number;
  readonly channels: Promise<ReadonlySet<string>>;
  /** Rooms they were found not to be in, and when that was asked. */
  readonly noes: Map<string, number>;
}

export function createMemberships({ web, now }: { web: DeliveryClient; now: () => Date }): Memberships {
  const latest = new Map<string, Asked>();
  let number = 0;

  function ask(personId: string, before: Asked | undefined): Asked {
    const at = now().getTime();
    const noes = new Map([...(before?.noes ?? [])].filter(([, since]) => isWithin(noLastsMs, since, at)));
    const asked = { number: ++number, at, channels: channelsSharedWith(web, personId), noes };
    latest.set(personId, asked);
    asked.channels.catch(() => latest.get(personId) === asked && latest.delete(personId));
    return asked;
  }

  async function suffices({ number, at, channels, noes }: Asked, wanted: readonly string[], scope?: Scope) {
    const time = now().getTime();
    if (!isWithin(yesLastsMs, at, time)) return false;
    const inRooms = await channels;
    if (scope && number > scope.since) return true;
    return wanted.every((id) => inRooms.has(id) || (scope && isWithin(noLastsMs, noes.get(id), time)));
  }

  return {
    async of(personId, wanted, scope) {
      const known = latest.get(personId);
      const asked = known && (await suffices(known, wanted, scope)) ? known : ask(personId, latest.get(personId));
      const channels = await asked.channels;
      // A delivery's question comes before people are in the room, and its no must not keep them out.
      for (const id of scope ? wanted : [])
        if (id !== everyRoom && !channels.has(id) && !asked.noes.has(id)) asked.noes.set(id, asked.at);
      return channels;
    },
    scope: () => ({ since: number }),
  };
}

/** A clock that went back makes nothing last longer. */
function isWithin(ms: number, since: number | undefined, at: number): boolean {
  return since !== undefined && at >= since && at - since < ms;
}

/** Archived rooms are not among them: archiving throws everybody out. */
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
