import type { Effect } from '../incident/effect.ts';
import type { Incident, PersonId } from '../incident/incident.ts';
import { laneOf } from '../incident/lane.ts';
import type { Database, Queries } from '../store/database.ts';
import { membersReadAt, noteMember, noteMembers, readKnownMembers } from '../store/known-members.ts';
import { enqueue } from '../store/outbox.ts';
import { mendPost, missedPosts, missPost, postAt } from '../store/posts.ts';
import { forgetRoomMember, readRoomMembers } from '../store/room-members.ts';
import { takeWatches } from '../store/room-watches.ts';
import { announceRooms, roomsChannel } from '../store/rooms-channel.ts';
import { teamOf } from '../store/team-of.ts';
import type { Post, PostKind } from './coordination.ts';

/** Messages that are posted anew when somebody deletes them. */
export type MendedKind = Extract<PostKind, 'card' | 'announcement'>;

/** What can be done once more. */
type Renewed = Extract<Effect, { type: 'refresh-card' | 'compose-review' | 'share-review' }>;

/** What is known of rooms, and what in them is mended. */
export interface RoomKeeping {
  /** Whose message stands there, if it is one that is mended. */
  mendedAt(teamId: string, post: Post): Promise<{ readonly incidentId: string; readonly kind: MendedKind } | null>;
  /** The message is gone, or no longer pinned: it is mended at once, or some minutes after it was mended last. */
  miss(incidentId: string, kind: MendedKind, ts: string): Promise<void>;
  /** Mends now, whatever was mended when. */
  mend(request: string, incidentId: string, kind: MendedKind): Promise<void>;
  mended(incidentId: string, kind: MendedKind): Promise<void>;
  /** Does again what no change of the incident asks for. Once for a request. */
  renew(request: string, incidentId: string, effect: Renewed): Promise<void>;
  /** Mends what has been missed for long enough. */
  mendMissed(teamId: string): Promise<void>;

  /** Someone came into the room or left it, by Slack's clock. */
  noteMember(incident: Incident, move: Move): Promise<void>;
  /** Everyone in the room at that moment, by Slack's clock. */
  noteMembers(incident: Incident, people: readonly PersonId[], at: Date): Promise<void>;
  /** Whether it is known well enough who is in the room. */
  knowsMembers(incident: Incident): Promise<boolean>;
  /** Who was in the room when it was archived, lost or exposed. */
  roomMembers(incidentId: string): Promise<readonly PersonId[]>;
  /** Who left the room, as far as is known. */
  formerMembers(incidentId: string): Promise<ReadonlySet<PersonId>>;
  /** Something happened to a room: every replica hears of it. */
  tellOfRooms(): Promise<void>;
  /** Calls `heard` whenever something happened to a room, and when that may have gone unheard. Resolves to what ends it. */
  hearOfRooms(heard: () => void): Promise<() => Promise<void>>;
  /** Rooms that it is this caller's turn to look after; whoever else asks is given others. */
  takeWatches(teamId: string): Promise<readonly Incident[]>;
}

export interface Move {
  readonly personId: PersonId;
  readonly present: boolean;
  readonly at: Date;
}

const minute = 60_000;
/** Somebody, or a bot, who deletes the card whenever it appears meets it again no more often than this. */
export const mendEveryMs = 5 * minute;
const day = 24 * 60 * minute;
/** Older than two rounds, what was read of a room's members may have missed who left while nobody listened. */
const watch = { open: { everyMs: 5 * minute, lastsMs: 10 * minute }, closed: { everyMs: day, lastsMs: 2 * day } };
/** How long after it closed an incident's room is still looked after. */
const closedForMs = 90 * day;

export function roomKeeping(db: Database, now: () => Date): RoomKeeping {
  return {
    async mendedAt(teamId, post) {
      const found = await db.query((queries) => postAt(queries, teamId, post));
      return found && isMended(found.kind) ? { incidentId: found.incidentId, kind: found.kind } : null;
    },
    miss: (incidentId, kind, ts) =>
      db.transaction(async (tx) => {
        const at = now();
        const missed = await missPost(tx, { incidentId, kind }, ts, at);
        if (!missed) return;
        const until = (missed.mendedAt?.getTime() ?? 0) + mendEveryMs;
        if (until <= at.getTime()) return put(tx, incidentId, mending[kind], `mend/${kind}/${at.getTime()}`);
        if (kind === 'card')
          await put(tx, incidentId, { type: 'tell-mending', until }, `mend-later/${kind}/${at.getTime()}`);
      }),
    mend: (request, incidentId, kind) =>
      db.transaction((tx) => put(tx, incidentId, mending[kind], `repair/${request}/${kind}`)),
    renew: (request, incidentId, effect) =>
      db.transaction((tx) => put(tx, incidentId, effect, `renew/${request}/${effect.type}`)),
    mended: (incidentId, kind) => db.transaction((tx) => mendPost(tx, incidentId, kind)),
    mendMissed: (teamId) =>
      db.transaction(async (tx) => {
        const missed = await missedPosts(tx, teamId, new Date(now().getTime() - mendEveryMs));
        for (const { incidentId, kind, lostAt } of missed)
          if (isMended(kind)) await put(tx, incidentId, mending[kind], `mend/${kind}/${lostAt.getTime()}`);
      }),

    noteMember: (incident, move) =>
      db.transaction(async (tx) => {
        await noteMember(tx, ofIncident(incident), move);
        if (!move.present) await forgetRoomMember(tx, incident.id, move.personId);
      }),
    noteMembers: (incident, people, at) =>
      db.transaction((tx) => noteMembers(tx, ofIncident(incident), people, { at, readAt: now() })),
    async knowsMembers({ id, closedAt }) {
      const at = await db.query((queries) => membersReadAt(queries, id));
      return at !== null && now().getTime() - at.getTime() <= watch[closedAt ? 'closed' : 'open'].lastsMs;
    },
    roomMembers: (incidentId) => db.query((queries) => readRoomMembers(queries, incidentId)),
    formerMembers: async (incidentId) => (await db.query((queries) => readKnownMembers(queries, incidentId))).left,
    tellOfRooms: () => db.query(announceRooms),
    hearOfRooms: (heard) => db.listen(roomsChannel, heard),
    takeWatches: (teamId) =>
      db.transaction((tx) => {
        const ago = (ms: number) => new Date(now().getTime() - ms);
        const before = { open: ago(watch.open.everyMs), closed: ago(watch.closed.everyMs), over: ago(closedForMs) };
        return takeWatches(tx, teamId, now(), before);
      }),
  };
}

const mending: Readonly<Record<MendedKind, Effect>> = {
  card: { type: 'mend-card' },
  announcement: { type: 'refresh-announcement' },
};

function isMended(kind: string): kind is MendedKind {
  return Object.hasOwn(mending, kind);
}

function ofIncident({ id, teamId }: Incident) {
  return { incidentId: id, teamId };
}

/** Follows from no entry of the timeline: nothing about the incident changed. */
async function put(tx: Queries, incidentId: string, effect: Effect, key: string): Promise<void> {
  const teamId = await teamOf(tx, incidentId);
  const lane = laneOf(effect, incidentId, teamId);
  const enqueued = { effect, lane, key: `${incidentId}/${key}`, essential: false, rank: 0, turn: null };
  await enqueue(tx, { incidentId, teamId }, [enqueued]);
}
