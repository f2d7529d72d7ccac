import type { Actor, Command, Declaration, Incident, PersonId, TimelineEntry } from '../incident/incident.ts';
import type { Board } from '../incident/interruptions.ts';
import type { ResponsePhase } from '../incident/phase.ts';
import type { Plan } from '../incident/plan.ts';
import type { Queue } from '../store/queue.ts';
import type { SetAsideEffect } from '../store/set-aside.ts';
import type { RoomKeeping } from './room-keeping.ts';

export type { Queue, WaitingEffect } from '../store/queue.ts';
export type { SetAsideEffect } from '../store/set-aside.ts';

/** The one way to change an incident, and the questions one may ask about it. It knows nothing of who may see the answers. */
export interface Coordination extends RoomKeeping {
  /** The plan in force, for what is not yet an incident. */
  readonly plan: Plan;

  /**
   * Declares an incident in one transaction. `request` names what asked for it (a trigger id, say).
   * Throws a Refusal, or Repeat when the request was carried out before.
   */
  declare(request: string, teamId: string, declaration: Declaration, by: Actor): Promise<Incident>;

  /** Changes an incident in one transaction, or not at all. Throws a Refusal, or Repeat when the request was carried out before. */
  coordinate(request: string, incidentId: string, command: Command, by: Actor): Promise<Incident>;

  /** Throws the Refusal that declaring would meet now; changes nothing. */
  rehearseDeclaration(declaration: Declaration, by: Actor): void;

  /** Throws the Refusal that the command would meet now; changes nothing. */
  rehearse(incidentId: string, command: Command, by: Actor): Promise<void>;

  /** Whether a request was carried out before: what it asks for may be refused now because of that. */
  wasCarriedOut(teamId: string, request: string): Promise<boolean>;

  /** Throws when there is none. */
  incident(id: string): Promise<Incident>;
  incidentNumbered(teamId: string, number: number): Promise<Incident | null>;
  incidentOfRoom(teamId: string, channelId: string): Promise<Incident | null>;
  /** Every incident of the workspace that is not closed, the newest first. */
  openIncidents(teamId: string): Promise<readonly Incident[]>;
  /** In order, from the declaration on. */
  timeline(incidentId: string): Promise<readonly TimelineEntry[]>;
  /** Those of these incidents whose rooms are still to come; not those whose rooms could not be opened. */
  roomsToCome(incidentIds: readonly string[]): Promise<ReadonlySet<string>>;
  /** The plan the incident was declared under. */
  planOf(incident: Incident): Promise<Plan>;

  /** What must still be delivered of these incidents, or of all, and how much of it was given up. */
  queue(incidentIds?: readonly string[]): Promise<Queue>;
  /** Incidents of the workspace, closed ones too, of which something is not delivered. */
  undelivered(teamId: string): Promise<readonly Incident[]>;
  /** What was given up, the newest first. */
  setAside(incidentIds: readonly string[]): Promise<readonly SetAsideEffect[]>;
  /** Which incident an effect belongs to, and what it is to do. Null when it was done days ago. */
  effectKeyed(key: string): Promise<{ readonly incidentId: string; readonly type: string } | null>;
  /** Has what was given up delivered after all. Throws a Refusal for whoever may not command the incident, or Repeat. */
  tryAgain(request: string, key: string, by: Actor): Promise<TriedAgain>;

  /** Where a message that is edited in place stands. */
  post(incidentId: string, kind: PostKind): Promise<Post | null>;
  keepPost(incidentId: string, kind: PostKind, post: Post): Promise<void>;
  /** Everywhere an update stands, by who reads it there. */
  updatePosts(incidentId: string, update: number): Promise<readonly UpdatePost[]>;
  /** Those whose kind is this one or begins with it, as in 'reminder/7/U1'. */
  postsUnder(incidentId: string, kind: PostKind): Promise<readonly (Post & { readonly kind: string })[]>;

  /** Who was in the incident's room when it was archived. */
  keepRoomMembers(incidentId: string, people: readonly PersonId[]): Promise<void>;
  /** Those of these incidents in whose room this person was when it was archived, lost or exposed. */
  archivedRoomsOf(personId: PersonId, incidentIds: readonly string[]): Promise<ReadonlySet<string>>;

  /** How far this person had read the timeline when they caught up last. */
  lookOf(incidentId: string, personId: PersonId): Promise<Look | null>;
  keepLook(incidentId: string, personId: PersonId, look: Look): Promise<void>;

  /** Erases for good what people typed, and the review. */
  forget(incidentId: string): Promise<void>;

  /** The review's documents, once they were composed. */
  reviewDocuments(incidentId: string): Promise<ReviewDocuments | null>;
  keepReviewDocuments(incidentId: string, documents: ReviewDocuments): Promise<void>;
}

/** It begins now; somebody else began it before; or it was done meanwhile. */
export type TriedAgain = 'begun' | 'under-way' | 'done';

/**
 * Messages of an incident that are edited in place. `seat` asks for a commander, `wait` tells whoever declared when the room
 * opens, `call` is the call's bookmark; a reminder, an update and a question go by their timeline entry, a board of tasks by its
 * phase. What is `aside` stands in the card's thread.
 */
export type PostKind =
  | 'card'
  | 'call'
  | 'tasks'
  | `tasks/${ResponsePhase}`
  | 'seat'
  | 'scope'
  | `aside/${Board}`
  | `news/${number}`
  | 'announcement'
  | 'review'
  | 'wait'
  | `reminder/${number}`
  | `update/${number}/${Reader}`
  | `question/${number}`
  | `draft/${number}`
  | `reminder/${number}/${PersonId}`
  | `task-reminder/${number}`
  | `handover/${number}`
  | `escalation/${number}`
  | `unaccepted/${number}`
  | `nudge/${number}`
  | `attention/${number}`;

export interface Post {
  readonly channelId: string;
  /** Slack's own `ts`, kept as text; a bookmark's id. */
  readonly ts: string;
}

/** Who reads an update in one place: the room, the announcement channel, or a person in a direct message. */
export type Reader = 'room' | 'announcement' | `briefed/${PersonId}` | `follower/${PersonId}`;

export interface UpdatePost {
  readonly reader: Reader;
  readonly post: Post;
}

export interface Look {
  /** The sequence of the newest entry they were shown. */
  readonly entry: number;
  readonly at: Date;
}

/** Both are Markdown. */
export interface ReviewDocuments {
  readonly review: string;
  /** The channel's whole history, an annex. */
  readonly transcript: string;
}

/** The request was carried out before: nothing is left to do and nothing to say. */
export class Repeat extends Error {
  override name = 'Repeat';
}
