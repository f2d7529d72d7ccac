import type { Circumstances, CommandOf } from './decide.ts';
import type { Event, EventOf, Incident, PersonId, TimelineEntry } from './incident.ts';
import { promiseTo } from './promise.ts';
import { Refusal } from './refusal.ts';

/** Who is sent each update in a direct message. Whether they may still know of the incident is asked at each sending. */
export interface Following {
  readonly followers: readonly Follower[];
  /** Who wanted no more of it by themselves: the plan does not make followers of them again. */
  readonly unfollowed: readonly PersonId[];
  /** Who asked for an update and has got none since. */
  readonly waiting: readonly Waiting[];
}

export interface Follower {
  readonly person: PersonId;
  /** By themselves, and not by the plan: then they are written to in the room as well. */
  readonly asked: boolean;
  /** The timeline entry that made them one. */
  readonly since: number;
}

export interface Waiting {
  readonly person: PersonId;
  readonly since: Date;
}

export const noFollowing: Following = { followers: [], unfollowed: [], waiting: [] };

export type FollowingCommand =
  | { readonly type: 'follow' }
  | { readonly type: 'unfollow' }
  | { readonly type: 'request-update' }
  /** Whom the plan has follow, as far as the workspace has them. */
  | { readonly type: 'record-followers'; readonly people: readonly PersonId[] }
  /** Somebody was found to have lost sight of the incident. */
  | { readonly type: 'drop-follower'; readonly person: PersonId };

export type FollowingEvent =
  | { readonly type: 'followed'; readonly people: readonly PersonId[]; readonly asked: boolean }
  /** `lost`: they may no longer know, and were not asked. */
  | { readonly type: 'unfollowed'; readonly people: readonly PersonId[]; readonly lost: boolean }
  | { readonly type: 'update-requested'; readonly person: PersonId };

export function decideFollowing(
  incident: Incident,
  command: CommandOf<FollowingCommand['type']>,
  { by }: Circumstances,
): readonly Event[] {
  const asking = by.kind === 'person' ? [by.id] : [];
  switch (command.type) {
    case 'follow':
      return followed(
        asking.filter((person) => !followerOf(incident, person)?.asked),
        true,
      );
    case 'unfollow':
      return unfollowed(incident, asking, false);
    case 'request-update':
      return requestUpdate(incident, asking);
    case 'record-followers':
      return followed(
        [...new Set(command.people)].filter((person) => mayBePlanned(incident, person)),
        false,
      );
    case 'drop-follower':
      return unfollowed(incident, [command.person], true);
  }
}

/** What ends with the publicity of an incident: whoever is neither chosen for its private room nor briefed follows it no more. */
export function followingLost(incident: Incident, chosen: readonly PersonId[]): readonly Event[] {
  const knowing = [...chosen, ...incident.briefed];
  const people = [...incident.followers, ...incident.waiting].map(({ person }) => person);
  return unfollowed(
    incident,
    [...new Set(people)].filter((person) => !knowing.includes(person)),
    true,
  );
}

export function evolveFollowing(
  before: Incident,
  event: EventOf<FollowingEvent['type']>,
  { at, sequence }: TimelineEntry,
): Partial<Incident> {
  switch (event.type) {
    case 'followed': {
      const { people, asked } = event;
      return {
        followers: [
          ...without(before.followers, people),
          ...people.map((person) => ({ person, asked, since: sequence })),
        ],
        unfollowed: before.unfollowed.filter((person) => !people.includes(person)),
      };
    }
    case 'unfollowed':
      return {
        ...withoutFollowers(before, event.people),
        ...(event.lost ? {} : { unfollowed: [...new Set([...before.unfollowed, ...event.people])] }),
      };
    case 'update-requested':
      return { waiting: [...before.waiting, { person: event.person, since: at }] };
  }
}

/** The rest of those who follow or wait, without these people. */
export function withoutFollowers(
  { followers, waiting }: Incident,
  people: readonly PersonId[],
): Pick<Incident, 'followers' | 'waiting'> {
  return { followers: without(followers, people), waiting: without(waiting, people) };
}

export function followerOf({ followers }: Pick<Incident, 'followers'>, id: PersonId): Follower | undefined {
  return followers.find(({ person }) => person === id);
}

/** An entry that readers of the timeline are shown; who follows is for the chain to keep. */
export type ShownEntry = TimelineEntry & { readonly event: Exclude<Event, FollowingEvent> };

export function isShown(entry: TimelineEntry): entry is ShownEntry {
  return !hidden.has(entry.event.type);
}

const hidden: ReadonlySet<Event['type']> = new Set<FollowingEvent['type']>([
  'followed',
  'unfollowed',
  'update-requested',
]);

function requestUpdate(incident: Incident, asking: readonly PersonId[]): Event[] {
  if (!promiseTo(incident)) throw new Refusal('closed', 'The response is over, so no more updates are owed.');
  return asking
    .filter((person) => !incident.waiting.some((each) => each.person === person))
    .map((person) => ({ type: 'update-requested', person }));
}

function mayBePlanned(incident: Incident, person: PersonId): boolean {
  return !followerOf(incident, person) && ![...incident.unfollowed, ...incident.barred].includes(person);
}

function followed(people: readonly PersonId[], asked: boolean): Event[] {
  return people.length > 0 ? [{ type: 'followed', people, asked }] : [];
}

function unfollowed({ followers, waiting }: Incident, people: readonly PersonId[], lost: boolean): Event[] {
  const concerned = people.filter((id) => [...followers, ...waiting].some(({ person }) => person === id));
  return concerned.length > 0 ? [{ type: 'unfollowed', people: concerned, lost }] : [];
}

function without<T extends { readonly person: PersonId }>(
  all: readonly T[],
  people: readonly PersonId[],
): readonly T[] {
  return all.filter(({ person }) => !people.includes(person));
}
